package org.activesync4j.examples.server.sample;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Cards of people, every other one with a picture. */
final class Cards {

    private static final int COUNT = 60;

    private Cards() {}

    /** Makes them. The keys are names of files. */
    static Map<String, String> of(Random random) {
        Map<String, String> cards = new LinkedHashMap<>();
        for (int i = 0; i < COUNT; i++) {
            String uid = "card-%03d".formatted(i);
            cards.put(uid + ".vcf", card(uid, Person.any(random), i, random));
        }
        return cards;
    }

    private static String card(String uid, Person person, int number, Random random) {
        StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:3.0\r\n");
        line(card, "UID", uid);
        line(card, "FN", person.name());
        line(card, "N", person.last() + ";" + person.first() + ";;;");
        line(card, "ORG", person.company());
        line(card, "TITLE", person.title());
        line(card, "EMAIL;TYPE=INTERNET,WORK", person.address());
        line(card, "TEL;TYPE=CELL", "+44 7700 900" + "%03d".formatted(random.nextInt(1000)));
        line(card, "TEL;TYPE=WORK,VOICE", "+44 20 7946 0" + "%03d".formatted(random.nextInt(1000)));
        line(
                card,
                "ADR;TYPE=WORK",
                ";;" + (1 + random.nextInt(99)) + " Fern Street;Harbourton;;HB" + (1 + number % 9) + ";");
        line(
                card,
                "BDAY",
                "%d-%02d-%02d".formatted(1950 + random.nextInt(55), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        line(card, "CATEGORIES", number % 3 == 0 ? "Friends,Chess" : "Business");
        if (number % 2 == 0) {
            line(card, "PHOTO;ENCODING=b;TYPE=JPEG", Base64.getEncoder().encodeToString(Picture.of(number, "jpg")));
        }
        if (number % 5 == 0) {
            line(card, "NOTE", "Met at the harbour fair.\\nLikes tea.");
        }
        line(card, "X-FAVOURITE-COLOUR", "green");
        return card.append("END:VCARD\r\n").toString();
    }

    private static void line(StringBuilder card, String name, String value) {
        card.append(Folding.folded(name + ":" + value));
    }
}
