package org.activesync4j.examples.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keywords of a mail folder as Dovecot keeps them in {@code dovecot-keywords}: a line for each, its number and its name;
 * number 0 is the letter {@code a} among a message's flags, and there are 26. IMAP's keywords are ASCII
 * without blanks, categories any text: blanks are written as {@code _}, letters as in the names of folders.
 */
final class Keywords {

    private static final String FILE = "dovecot-keywords";
    private static final int MOST = 26;

    private final Path folder;

    Keywords(Path folder) {
        this.folder = folder;
    }

    /** Names the keywords among a message's flags, those of programs ({@code $Forwarded}, {@code NonJunk}) left out. */
    List<String> of(MessageName name) throws IOException {
        Map<Integer, String> known = read();
        List<String> keywords = new ArrayList<>();
        for (char letter : name.flags()) {
            Optional.ofNullable(known.get(letter - 'a'))
                    .filter(keyword -> !isOfPrograms(keyword))
                    .map(ModifiedUtf7::decode)
                    .ifPresent(keywords::add);
        }
        return keywords;
    }

    private static boolean isOfPrograms(String keyword) {
        return keyword.startsWith("$") || keyword.equalsIgnoreCase("Junk") || keyword.equalsIgnoreCase("NonJunk");
    }

    /**
     * Gives a message other keywords; those of programs stay.
     *
     * @return the name with its letters; a keyword for which there is no letter left is dropped
     */
    MessageName with(MessageName name, List<String> wanted) throws IOException {
        Map<Integer, String> known = read();
        MessageName changed = name;
        for (char letter : name.flags()) {
            boolean ofUser = Character.isLowerCase(letter) && !isOfPrograms(known.getOrDefault(letter - 'a', "$"));
            changed = ofUser ? changed.with(letter, false) : changed;
        }
        for (String each : wanted) {
            Optional<Integer> number = number(known, keyword(each));
            if (number.isPresent()) {
                changed = changed.with((char) ('a' + number.get()), true);
            }
        }
        return changed;
    }

    /** Gives a message that comes from another folder the letters that its keywords have here. */
    MessageName translated(MessageName name, Keywords there) throws IOException {
        Map<Integer, String> others = there.read();
        Map<Integer, String> known = read();
        MessageName translated = name.withoutKeywords();
        for (char letter : name.flags()) {
            Optional<Integer> number = number(known, others.getOrDefault(letter - 'a', ""));
            if (number.isPresent()) {
                translated = translated.with((char) ('a' + number.get()), true);
            }
        }
        return translated;
    }

    private static String keyword(String category) {
        return ModifiedUtf7.encode(category.strip().replaceAll("[\\s\\p{Cntrl}(){%*\"\\\\\\]]+", "_"));
    }

    private Optional<Integer> number(Map<Integer, String> known, String keyword) throws IOException {
        if (keyword.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<Integer, String> each : known.entrySet()) {
            if (each.getValue().equalsIgnoreCase(keyword)) {
                return Optional.of(each.getKey());
            }
        }
        for (int number = 0; number < MOST; number++) {
            if (!known.containsKey(number)) {
                known.put(number, keyword);
                write(known);
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private Map<Integer, String> read() throws IOException {
        Map<Integer, String> keywords = new TreeMap<>();
        for (String line : file().read().orElse("").lines().toList()) {
            String[] parts = line.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].matches("\\d{1,2}")) {
                keywords.put(Integer.parseInt(parts[0]), parts[1]);
            }
        }
        return keywords;
    }

    private SmallFile file() {
        return new SmallFile(folder.resolve(FILE));
    }

    private void write(Map<Integer, String> keywords) throws IOException {
        StringBuilder lines = new StringBuilder();
        keywords.forEach((number, keyword) ->
                lines.append(number).append(' ').append(keyword).append('\n'));
        file().write(lines.toString());
    }

    /** A version of the keywords of a message. */
    static String version(Set<Character> flags) {
        StringBuilder version = new StringBuilder();
        flags.stream().filter(Character::isLowerCase).forEach(version::append);
        return version.toString();
    }
}
