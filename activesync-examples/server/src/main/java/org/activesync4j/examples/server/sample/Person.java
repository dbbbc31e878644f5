package org.activesync4j.examples.server.sample;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Somebody who does not exist.
 *
 * @param first the first name
 * @param last the last name
 * @param company where they work
 * @param title as what
 */
record Person(String first, String last, String company, String title) {

    private static final List<String> FIRST = List.of(
            "Ada",
            "Amélie",
            "Björn",
            "Chiara",
            "Daisuke",
            "Elif",
            "Fátima",
            "Grzegorz",
            "Hélène",
            "Igor",
            "Jürgen",
            "Katarína",
            "Łukasz",
            "Mei",
            "Nikos",
            "Olga",
            "Priya",
            "Quentin",
            "Rūta",
            "Søren",
            "Tomás",
            "Uzma",
            "Věra",
            "Wanjiku",
            "Zoë");
    private static final List<String> LAST = List.of(
            "Ångström",
            "Brontë",
            "Čapek",
            "Dąbrowski",
            "Escobar",
            "Fürst",
            "García",
            "Håkansson",
            "Ivanova",
            "Jönsson",
            "Kovács",
            "Löwe",
            "Müller",
            "Nakamura",
            "O'Brien",
            "Papadopoulos",
            "Quint",
            "Rasmussen",
            "Şahin",
            "Tóth",
            "Usman",
            "Väinö",
            "Weiß",
            "Yıldız",
            "Žižka");
    private static final List<String> COMPANIES = List.of(
            "Northwind Bicycles",
            "Harbour & Sons",
            "Blue Kettle Tea",
            "Meridian Maps",
            "Fern Street Bakery",
            "Oak Instruments");
    private static final List<String> TITLES = List.of(
            "Baker",
            "Cartographer",
            "Carpenter",
            "Accountant",
            "Head of Sales",
            "Engineer",
            "Translator",
            "Apprentice");

    static Person any(Random random) {
        return new Person(pick(FIRST, random), pick(LAST, random), pick(COMPANIES, random), pick(TITLES, random));
    }

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    String name() {
        return first + " " + last;
    }

    String address() {
        return plain(first) + "." + plain(last) + "@" + plain(company) + ".example";
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}
