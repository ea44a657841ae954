/** Reads the frequency table in R, labels and reasons for missing answers included. Base R alone. */
export const readScript = `# Reads frequencies.csv with its labels. Run it in the folder of the package: source("read.R")
frequencies <- read.csv("frequencies.csv", encoding = "UTF-8", na.strings = "", check.names = FALSE,
                        colClasses = c(code = "character", item = "character", place = "character"))
codebook <- read.csv("codebook.csv", encoding = "UTF-8", na.strings = "", check.names = FALSE)
language <- "en" # or "fr"

frequencies$side <- factor(frequencies$side, levels = c("both", "patient_side", "professional_side"))
frequencies$label <- frequencies[[paste0("label_", language)]]
frequencies$place_name <- frequencies[[paste0("place_name_", language)]]
texts <- codebook[[paste0("text_", language)]][match(frequencies$item, codebook$item)]
frequencies$item_text <- texts

# What disclosure control withholds is unknown, not zero.
shown <- subset(frequencies, withheld == 0)
answers <- subset(shown, answered == "yes")

# Share of each answer among those who answered, by place, side and item.
answers$n <- ave(answers$count, answers$place, answers$side, answers$item, FUN = sum)
answers$share <- ifelse(answers$n > 0, answers$count / answers$n, NA)
print(head(answers[, c("place_name", "side", "item_text", "label", "count", "n", "share")], 20))
`;

/** What is in the package, where it comes from, and how its figures are computed again. */
export const readMe = (facts: {
  campaign: string;
  release: string;
  fingerprint: string;
  software: string;
  madeUp: boolean;
}): string => `DATA PACKAGE · DONNÉES POUR LA RECHERCHE
${facts.madeUp ? '\nInvented data · Données inventées\n' : ''}
Campaign · Campagne : ${facts.campaign}
Release · Diffusion : ${facts.release}
Fingerprint · Empreinte : ${facts.fingerprint}
Software · Logiciel : ${facts.software}

frequencies.csv  counts of answers by place, side, item and code · nombres de réponses par lieu, côté, item et code
dictionary.csv   what each column is · ce qu’est chaque colonne
codebook.csv     the questionnaire · le questionnaire
                 Its rows are the columns of the operator's export (below); its column item is that of frequencies.csv.
                 Ses lignes sont les colonnes de l’export de l’installation (plus bas) ; sa colonne item est celle de frequencies.csv.
read.R           reads it in R, with labels · le lit dans R, avec les libellés

Every number has passed disclosure control: where withheld is 1 nothing may be shown, and it must not be worked out or
replaced by zero. There are no individual answers here, in no mode of confidentiality. Teams are not in it.
Chaque nombre a passé le contrôle de la diffusion : là où withheld vaut 1, rien ne peut être montré ; ce n’est ni à deviner ni à
remplacer par zéro. Aucune réponse individuelle n’est ici, quel que soit le mode de confidentialité. Les équipes n’y sont pas.

To compute the figures of the dashboards again from the answers, whoever runs the installation uses, under the rules of their
ethics approval · Pour refaire les figures à partir des réponses, la personne qui tient l’installation utilise, selon les règles
de son approbation éthique :

  npm run --silent cli -- export responses --campaign CAMPAIGN --out responses.csv
  npm run --silent cli -- analyze distribution --data responses.csv --questionnaire questionnaire.json
  npm run --silent cli -- analyze scales --data responses.csv --questionnaire questionnaire.json
`;
