/** The ladder of a house that has not written its own yet: courtesy, insistence, then what the law adds. */
export const REMINDER_STEPS = [
  {
    rank: 1,
    days_late: 7,
    title: 'Facture {facture} : un oubli sans doute',
    body: `Bonjour,

Sauf erreur de notre part, la facture {facture} du {date}, « {objet} », n’est pas encore réglée. Elle était due le {echeance} ; il reste {reste}.

Si le virement est parti, merci de ne pas tenir compte de ce message. Sinon, un mot de votre part nous suffit.

{signature}`,
    with_charges: false,
  },
  {
    rank: 2,
    days_late: 21,
    title: 'Facture {facture} : deuxième rappel',
    body: `Bonjour,

La facture {facture} du {date}, « {objet} », a maintenant {jours} de retard. Il reste {reste}.

Merci de la régler sous huit jours par virement, en rappelant son numéro, ou de nous dire ce qui l’empêche.

{signature}`,
    with_charges: false,
  },
  {
    rank: 3,
    days_late: 45,
    title: 'Facture {facture} : dernier rappel avant mise en demeure',
    body: `Bonjour,

Malgré nos rappels, la facture {facture} du {date}, « {objet} », reste impayée {jours} après le {echeance}. Il reste {reste}.

{frais}

Sans règlement ni réponse sous huit jours, une mise en demeure suivra.

{signature}`,
    with_charges: true,
  },
]
