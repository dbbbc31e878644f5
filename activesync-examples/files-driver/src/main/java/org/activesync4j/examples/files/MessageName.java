package org.activesync4j.examples.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a message's file in a Maildir:
 *
 * <pre>
 * 1767225600.M20P123.host,S=4711,W=4800:2,FS
 * └─ unique ────────────┘└─ fields ────┘   └ flags, sorted
 * </pre>
 *
 * Only the unique part stays for ever: programs add fields, and every change of a flag renames the file.
 *
 * @param unique names the message in its folder
 * @param fields what stands between it and the flags, each with its comma
 * @param flags letters: capitals are flags (S seen, F flagged, R replied, P passed on, D draft, T trashed), others keywords
 */
record MessageName(String unique, String fields, Set<Character> flags) {

    private static final int LONGEST = 180;
    private static final Pattern SHAPE =
            Pattern.compile("([^.,:/][^,:/]*)((?:,[^:/]*)?)(?::2,([A-Za-z]*))?(?:[:,].*)?");

    MessageName {
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
    }

    /** Tells whether a file may hold a message: those that begin with a dot do not. */
    static boolean isOne(String file) {
        return SHAPE.matcher(file).matches();
    }

    /** The unique part, or what stands for one that is too long for an id. */
    String id() {
        return unique.length() <= LONGEST && unique.getBytes(UTF_8).length <= LONGEST ? unique : Ids.successor(unique);
    }

    /** Takes a name apart. */
    static MessageName of(String file) {
        Matcher parts = SHAPE.matcher(file);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no name of a message");
        }
        Set<Character> flags = new TreeSet<>();
        if (parts.group(3) != null) {
            parts.group(3).chars().forEach(letter -> flags.add((char) letter));
        }
        return new MessageName(parts.group(1), parts.group(2), flags);
    }

    boolean has(char flag) {
        return flags.contains(flag);
    }

    MessageName with(char flag, boolean set) {
        Set<Character> changed = new TreeSet<>(flags);
        if (set) {
            changed.add(flag);
        } else {
            changed.remove(flag);
        }
        return new MessageName(unique, fields, changed);
    }

    /** Makes of this name what a change made of another one: flags that the change did not touch stay. */
    MessageName changedLike(MessageName before, MessageName after) {
        Set<Character> changed = new TreeSet<>(flags);
        changed.addAll(after.flags);
        changed.removeIf(flag -> before.has(flag) && !after.has(flag) || !has(flag) && before.has(flag));
        return new MessageName(unique, fields, changed);
    }

    MessageName called(String other) {
        return new MessageName(other, fields, flags);
    }

    MessageName withoutKeywords() {
        Set<Character> kept = new TreeSet<>(flags);
        kept.removeIf(Character::isLowerCase);
        return new MessageName(unique, fields, kept);
    }

    /** The name in {@code cur}; in {@code new} there are no flags. */
    String file() {
        StringBuilder file = new StringBuilder(unique).append(fields).append(":2,");
        flags.forEach(file::append);
        return file.toString();
    }
}
