import vine, { SimpleMessagesProvider } from '@vinejs/vine'

vine.messagesProvider = new SimpleMessagesProvider({
  'required': 'Ce champ est nécessaire.',
  'string': 'Écrivez du texte.',
  'email': 'Cette adresse n’est pas une adresse électronique : nom@exemple.fr.',
  'regex': 'Cette valeur n’a pas la forme attendue.',
  'number': 'Écrivez un nombre.',
  'min': 'Écrivez au moins {{ min }}.',
  'max': 'Écrivez au plus {{ max }}.',
  'minLength': 'Écrivez au moins {{ min }} caractères.',
  'maxLength': 'Écrivez au plus {{ max }} caractères.',
  'confirmed': 'Les deux saisies ne sont pas les mêmes.',
  'sameAs': 'Les deux saisies ne sont pas les mêmes.',
  'enum': 'Choisissez une valeur de la liste.',
  'in': 'Choisissez une valeur de la liste.',
  'date': 'Écrivez une date : jj/mm/aaaa.',
  'database.unique': 'Cette valeur existe déjà.',
  'database.exists': 'Choisissez une valeur de la liste.',
  'file.size': 'Ce fichier est trop lourd : {{ size }} au plus.',
  'file.extname': 'Ce type de fichier n’est pas accepté : {{ extnames }}.',
  'array.minLength': 'Ajoutez au moins une ligne.',
  'accepted': 'Cochez la case pour continuer.',
})
