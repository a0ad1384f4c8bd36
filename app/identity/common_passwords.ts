/**
 * What people type first, in French and in English: words that open nothing here, alone, repeated, in pairs, or
 * dressed with digits and signs. Kept short on purpose: a passphrase of four words passes.
 */
export const COMMON_WORDS = `
motdepasse mdp password passwd pass passe secret secrete azerty azertyuiop qwerty qwertz qwertyuiop qsdfghjklm
asdfgh asdfghjkl wxcvbn zxcvbn zxcvbnm aqwzsx azeqsd qazwsx admin administrateur administrator root superuser
utilisateur user test testtest testeur demo compte login connexion bienvenue welcome bonjour hello salut coucou
letmein ouvretoi sesame changeme changemoi changezmoi nouveau temporaire provisoire default defaut invite guest
master maitre access acces ordinateur computer internet windows microsoft google facebook instagram whatsapp
samsung iphone android apple orange free sfr bouygues laposte gmail hotmail yahoo linkedin amazon netflix
entreprise societe bureau travail direction directeur comptable comptabilite paie tresorerie cooperative scop
entrepreneur facture banque argent tremplin pirogue pirogues cae gestion secretariat accueil
amour jetaime iloveyou jtm love loveme moncoeur coeur cherie cheri bebe doudou loulou loulous choupette chouchou
princesse princess prince reine queen king roi ange angel soleil sunshine etoile star lune moon fleur flower
papillon butterfly chocolat chocolate caramel vanille fraise cerise banane orangina nutella cookie biscuit
maison famille maman papa mamie papy mami papi mamounette enfants mesenfants monamour monbebe monange
printemps ete automne hiver summer winter spring autumn janvier fevrier mars avril mai juin juillet aout
septembre octobre novembre decembre january february march april june july august september october november
december lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday
sunday paris marseille lyon toulouse nice nantes strasbourg montpellier bordeaux lille rennes reims toulon
grenoble dijon angers brest limoges france french europe afrique senegal dakar mali bamako maroc algerie tunisie
portugal espagne italie allemagne belgique suisse canada bretagne corse normandie alsace london
football soccer basket basketball baseball rugby tennis hockey judo danse dance musique music guitare guitar piano
psg olympique marseillais chelsea arsenal liverpool barcelone barcelona madrid juventus ronaldo messi zidane
mbappe benzema neymar nicolas thomas alexandre maxime kevin julien antoine vincent romain clement florian
guillaume anthony jeremy sebastien christophe philippe olivier laurent stephane frederic pascal thierry patrick
michel pierre jean jacques bernard andre daniel david eric bruno marc martin lucas hugo louis arthur gabriel
raphael theo mathieu matthieu quentin benjamin damien fabien cedric camille marie sophie nathalie isabelle
catherine sylvie christine valerie sandrine stephanie celine julie aurelie emilie laura sarah pauline marine
manon lea chloe emma ines jade louise alice lola zoe charlotte juliette mathilde clara anais oceane melanie
caroline virginie veronique jessica jennifer michelle michael jordan ashley amanda robert charlie george
superman batman spiderman ironman starwars pokemon pikachu naruto dragon dragonball zelda mario sonic minecraft
fortnite harrypotter matrix ninja samurai shadow hunter ranger killer monster phantom phoenix ghost wizard
cheval chevaux chien chienne chaton chat chats minou minette tigre tiger lion loup panda dauphin dolphin requin
monkey singe oiseau lapin souris tortue caramelle felix garfield snoopy tintin milou asterix obelix mickey
ferrari porsche mercedes peugeot renault citroen clio twingo megane yamaha honda ducati harley
liberte egalite fraternite republique victoire champion winner trustno iamthe whatever nothing forever always
blink mustang cheese pepper ginger purple yellow silver golden diamond diamant crystal cristal
noel joyeuxnoel bonneannee vacances holiday plage ocean montagne jardin foret voyage liberty freedom
blanc noir rouge bleu vert jaune rose violet black white green blue pink power magic magique
`
  .trim()
  .split(/\s+/)

/** Longer ones that no rule of words finds. */
export const COMMON_PASSWORDS = new Set(
  `
1q2w3e4r5t6y 1a2z3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3 zaq1zaq1zaq1 q1w2e3r4t5y6 a1z2e3r4t5y6
azerty12345678 abcd1234abcd abc123abc123 abcdef123456 aaa111bbb222 a1b2c3d4e5f6 123abc456def qwerty123456
123456azerty 123456qwerty 159753456852 147258369147 147852369147 741852963741 963852741963 789456123789
123123123123 112233445566 102030405060 010203040506 1234512345678 12345678910 1234567891011 0987654321098
&é"'(-è_çà)= azertyuiop^$ ^$*ùqsdfghjk correcthorsebatterystaple 31415926535897 271828182845
`
    .trim()
    .split(/\s+/)
)
