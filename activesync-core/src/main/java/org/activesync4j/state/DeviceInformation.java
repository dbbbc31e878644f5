package org.activesync4j.state;

import static java.util.function.Predicate.not;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Settings;

/**
 * What a device says about itself; see the Settings command in [MS-ASCMD]. Nothing of it is proved.
 *
 * @param values the fields that were sent, without control characters and the blanks around them, none empty
 */
public record DeviceInformation(Map<Field, String> values) {

    /** Nothing was said. */
    public static final DeviceInformation NONE = new DeviceInformation(Map.of());

    /** How long a value may be, in characters. */
    public static final int LONGEST_VALUE = 1024;

    /** One thing that a device says about itself. */
    public enum Field {
        /** The model, as its maker calls it. */
        MODEL(Settings.MODEL),
        /** The number of its mobile equipment. */
        IMEI(Settings.IMEI),
        /** What the user calls it. */
        FRIENDLY_NAME(Settings.FRIENDLY_NAME),
        /** The operating system. */
        OS(Settings.OS),
        /** The language of the operating system. */
        OS_LANGUAGE(Settings.OS_LANGUAGE),
        /** The telephone number. */
        PHONE_NUMBER(Settings.PHONE_NUMBER),
        /** The client, from 12.1 on; the header of the same name may say something else. */
        USER_AGENT(Settings.USER_AGENT),
        /** Whether it sends text messages for the server, 1 or 0; from 14.0 on. */
        ENABLE_OUTBOUND_SMS(Settings.ENABLE_OUTBOUND_SMS),
        /** The mobile operator, from 14.0 on. */
        MOBILE_OPERATOR(Settings.MOBILE_OPERATOR);

        private final Tag tag;

        Field(Tag tag) {
            this.tag = tag;
        }

        /**
         * Returns the element that holds it.
         *
         * @return a tag of the page Settings
         */
        public Tag tag() {
            return tag;
        }
    }

    /**
     * Cleans and copies the values.
     *
     * @param values the fields that were sent, without control characters and the blanks around them, none empty
     */
    public DeviceInformation {
        values = cleaned(values);
    }

    private static Map<Field, String> cleaned(Map<Field, String> values) {
        Map<Field, String> cleaned = new EnumMap<>(Field.class);
        values.forEach((field, value) ->
                Optional.of(printable(value)).filter(not(String::isEmpty)).ifPresent(kept -> cleaned.put(field, kept)));
        return Collections.unmodifiableMap(cleaned);
    }

    private static String printable(String value) {
        String printable = value.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (printable.length() > LONGEST_VALUE) {
            throw new IllegalArgumentException(
                    "device information has " + printable.length() + " characters, at most " + LONGEST_VALUE);
        }
        return printable;
    }

    /**
     * Reads a field.
     *
     * @param field which
     * @return its value, if the device has said it
     */
    public Optional<String> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /**
     * Takes over what the device says later.
     *
     * @param later what it says now
     * @return all fields of both, of those in both the later
     */
    public DeviceInformation with(DeviceInformation later) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(values);
        all.putAll(later.values);
        return new DeviceInformation(all);
    }
}
