package org.activesync4j.state;

import static org.activesync4j.Version.V12_0;
import static org.activesync4j.Version.V12_1;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Provision;

/**
 * Describes one setting of a policy, once and for all: its element, what it may hold, what holds when it is not set, and
 * the first version that knows it; see [MS-ASPROV]. A device that speaks an older version does not learn of it.
 *
 * <p>Settings about the password mean something only together with {@link #DEVICE_PASSWORD_ENABLED}. A row is a key into
 * policies, compared by identity. Immutable.
 *
 * @param <T> what it holds: {@link Boolean}, {@link Integer} or a {@link List} of {@link String}
 */
public final class PolicyElement<T> {

    /** Whether the device must have a password. */
    public static final PolicyElement<Boolean> DEVICE_PASSWORD_ENABLED =
            flag(Provision.DEVICE_PASSWORD_ENABLED, V12_0, false);

    /** Whether the password must have letters as well as digits. */
    public static final PolicyElement<Boolean> ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED =
            flag(Provision.ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED, V12_0, false);

    /** Whether the server keeps a password for recovery, sent with Settings. */
    public static final PolicyElement<Boolean> PASSWORD_RECOVERY_ENABLED =
            flag(Provision.PASSWORD_RECOVERY_ENABLED, V12_0, false);

    /** Whether the storage card must be encrypted. */
    public static final PolicyElement<Boolean> REQUIRE_STORAGE_CARD_ENCRYPTION =
            flag(Provision.REQUIRE_STORAGE_CARD_ENCRYPTION, V12_1, false);

    /** Whether attachments may be loaded. */
    public static final PolicyElement<Boolean> ATTACHMENTS_ENABLED = flag(Provision.ATTACHMENTS_ENABLED, V12_0, true);

    /** How long the password must be: 1 to 16 characters. Not set: no matter. */
    public static final PolicyElement<Integer> MIN_DEVICE_PASSWORD_LENGTH =
            number(Provision.MIN_DEVICE_PASSWORD_LENGTH, V12_0, 1, 16);

    /** After how many seconds without use the device locks; from 9999 on never. Not set: never. */
    public static final PolicyElement<Integer> MAX_INACTIVITY_TIME_DEVICE_LOCK =
            number(Provision.MAX_INACTIVITY_TIME_DEVICE_LOCK, V12_0, 0, Integer.MAX_VALUE);

    /** After how many wrong passwords the device erases itself: 4 to 16. Not set: never. */
    public static final PolicyElement<Integer> MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS =
            number(Provision.MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS, V12_0, 4, 16);

    /** How large an attachment may be, in bytes. Not set: no matter. */
    public static final PolicyElement<Integer> MAX_ATTACHMENT_SIZE =
            number(Provision.MAX_ATTACHMENT_SIZE, V12_0, 0, Integer.MAX_VALUE);

    /** Whether the password may be a simple one, such as 1234. */
    public static final PolicyElement<Boolean> ALLOW_SIMPLE_DEVICE_PASSWORD =
            flag(Provision.ALLOW_SIMPLE_DEVICE_PASSWORD, V12_0, true);

    /** After how many days the password must be changed; 0 is never. */
    public static final PolicyElement<Integer> DEVICE_PASSWORD_EXPIRATION =
            number(Provision.DEVICE_PASSWORD_EXPIRATION, V12_0, 0, Integer.MAX_VALUE, 0);

    /** How many former passwords may not be used again. */
    public static final PolicyElement<Integer> DEVICE_PASSWORD_HISTORY =
            number(Provision.DEVICE_PASSWORD_HISTORY, V12_0, 0, Integer.MAX_VALUE, 0);

    /** Whether a storage card may be used. */
    public static final PolicyElement<Boolean> ALLOW_STORAGE_CARD = flag(Provision.ALLOW_STORAGE_CARD, V12_1, true);

    /** Whether the camera may be used. */
    public static final PolicyElement<Boolean> ALLOW_CAMERA = flag(Provision.ALLOW_CAMERA, V12_1, true);

    /** Whether the device must be encrypted. */
    public static final PolicyElement<Boolean> REQUIRE_DEVICE_ENCRYPTION =
            flag(Provision.REQUIRE_DEVICE_ENCRYPTION, V12_1, false);

    /** Whether applications without a signature may run. */
    public static final PolicyElement<Boolean> ALLOW_UNSIGNED_APPLICATIONS =
            flag(Provision.ALLOW_UNSIGNED_APPLICATIONS, V12_1, true);

    /** Whether installation packages without a signature may be used. */
    public static final PolicyElement<Boolean> ALLOW_UNSIGNED_INSTALLATION_PACKAGES =
            flag(Provision.ALLOW_UNSIGNED_INSTALLATION_PACKAGES, V12_1, true);

    /** Of how many groups of characters the password must have some: 1 to 4. */
    public static final PolicyElement<Integer> MIN_DEVICE_PASSWORD_COMPLEX_CHARACTERS =
            number(Provision.MIN_DEVICE_PASSWORD_COMPLEX_CHARACTERS, V12_1, 1, 4, 1);

    /** Whether Wi-Fi may be used. */
    public static final PolicyElement<Boolean> ALLOW_WI_FI = flag(Provision.ALLOW_WI_FI, V12_1, true);

    /** Whether text messages may be sent. */
    public static final PolicyElement<Boolean> ALLOW_TEXT_MESSAGING = flag(Provision.ALLOW_TEXT_MESSAGING, V12_1, true);

    /** Whether accounts with POP3 and IMAP may be used. */
    public static final PolicyElement<Boolean> ALLOW_POP_IMAP_EMAIL = flag(Provision.ALLOW_POP_IMAP_EMAIL, V12_1, true);

    /** Bluetooth: 0 not at all, 1 hands-free only, 2 everything. */
    public static final PolicyElement<Integer> ALLOW_BLUETOOTH = number(Provision.ALLOW_BLUETOOTH, V12_1, 0, 2, 2);

    /** Whether infrared may be used. */
    public static final PolicyElement<Boolean> ALLOW_IR_DA = flag(Provision.ALLOW_IRDA, V12_1, true);

    /** Whether the user must start each synchronisation while abroad. */
    public static final PolicyElement<Boolean> REQUIRE_MANUAL_SYNC_WHEN_ROAMING =
            flag(Provision.REQUIRE_MANUAL_SYNC_WHEN_ROAMING, V12_1, false);

    /** Whether the device may synchronise with a desktop computer. */
    public static final PolicyElement<Boolean> ALLOW_DESKTOP_SYNC = flag(Provision.ALLOW_DESKTOP_SYNC, V12_1, true);

    /** How much of the past of calendars: 0 all, 4 two weeks, 5 a month, 6 three months, 7 six months. */
    public static final PolicyElement<Integer> MAX_CALENDAR_AGE_FILTER =
            choice(Provision.MAX_CALENDAR_AGE_FILTER, V12_1, List.of(0, 4, 5, 6, 7), 0);

    /** Whether mail may be in HTML. */
    public static final PolicyElement<Boolean> ALLOW_HTML_EMAIL = flag(Provision.ALLOW_HTML_EMAIL, V12_1, true);

    /** How old mail may be: 0 all, 1 a day, 2 three days, 3 a week, 4 two weeks, 5 a month. */
    public static final PolicyElement<Integer> MAX_EMAIL_AGE_FILTER =
            number(Provision.MAX_EMAIL_AGE_FILTER, V12_1, 0, 5, 0);

    /** How long a plain body of a mail may be: -1 no matter, 0 headers only, else the size. */
    public static final PolicyElement<Integer> MAX_EMAIL_BODY_TRUNCATION_SIZE =
            number(Provision.MAX_EMAIL_BODY_TRUNCATION_SIZE, V12_1, -1, Integer.MAX_VALUE, -1);

    /** How long an HTML body of a mail may be: -1 no matter, 0 headers only, else the size. */
    public static final PolicyElement<Integer> MAX_EMAIL_HTML_BODY_TRUNCATION_SIZE =
            number(Provision.MAX_EMAIL_HTML_BODY_TRUNCATION_SIZE, V12_1, -1, Integer.MAX_VALUE, -1);

    /** Whether mail must be signed with S/MIME. */
    public static final PolicyElement<Boolean> REQUIRE_SIGNED_SMIME_MESSAGES =
            flag(Provision.REQUIRE_SIGNED_SMIME_MESSAGES, V12_1, false);

    /** Whether mail must be encrypted with S/MIME. */
    public static final PolicyElement<Boolean> REQUIRE_ENCRYPTED_SMIME_MESSAGES =
            flag(Provision.REQUIRE_ENCRYPTED_SMIME_MESSAGES, V12_1, false);

    /** What mail is signed with: 0 SHA-1, 1 MD5. */
    public static final PolicyElement<Integer> REQUIRE_SIGNED_SMIME_ALGORITHM =
            number(Provision.REQUIRE_SIGNED_SMIME_ALGORITHM, V12_1, 0, 1, 0);

    /** What mail is encrypted with: 0 3DES, 1 DES, 2 RC2 with 128, 3 with 64, 4 with 40 bits. */
    public static final PolicyElement<Integer> REQUIRE_ENCRYPTION_SMIME_ALGORITHM =
            number(Provision.REQUIRE_ENCRYPTION_SMIME_ALGORITHM, V12_1, 0, 4, 0);

    /** What the device may agree upon instead of that algorithm: 0 nothing, 1 something strong, 2 anything. */
    public static final PolicyElement<Integer> ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION =
            number(Provision.ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION, V12_1, 0, 2, 2);

    /** Whether certificates may be kept in software. */
    public static final PolicyElement<Boolean> ALLOW_SMIME_SOFT_CERTS =
            flag(Provision.ALLOW_SMIME_SOFT_CERTS, V12_1, true);

    /** Whether a web browser may be used. */
    public static final PolicyElement<Boolean> ALLOW_BROWSER = flag(Provision.ALLOW_BROWSER, V12_1, true);

    /** Whether private mail accounts may be used. */
    public static final PolicyElement<Boolean> ALLOW_CONSUMER_EMAIL = flag(Provision.ALLOW_CONSUMER_EMAIL, V12_1, true);

    /** Whether remote desktops may be used. */
    public static final PolicyElement<Boolean> ALLOW_REMOTE_DESKTOP = flag(Provision.ALLOW_REMOTE_DESKTOP, V12_1, true);

    /** Whether others may share the device's connection. */
    public static final PolicyElement<Boolean> ALLOW_INTERNET_SHARING =
            flag(Provision.ALLOW_INTERNET_SHARING, V12_1, true);

    /** Built-in programs that may not run, by file name. Not set: all may. */
    public static final PolicyElement<List<String>> UNAPPROVED_IN_ROM_APPLICATIONS =
            names(Provision.UNAPPROVED_IN_ROM_APPLICATION_LIST, V12_1, Provision.APPLICATION_NAME);

    /** The only added programs that may run, by the SHA-1 of each. Not set: all may. */
    public static final PolicyElement<List<String>> APPROVED_APPLICATIONS =
            names(Provision.APPROVED_APPLICATION_LIST, V12_1, Provision.HASH);

    /** All settings, in the order of the document. */
    public static final List<PolicyElement<?>> ALL = List.of(
            DEVICE_PASSWORD_ENABLED,
            ALPHANUMERIC_DEVICE_PASSWORD_REQUIRED,
            PASSWORD_RECOVERY_ENABLED,
            REQUIRE_STORAGE_CARD_ENCRYPTION,
            ATTACHMENTS_ENABLED,
            MIN_DEVICE_PASSWORD_LENGTH,
            MAX_INACTIVITY_TIME_DEVICE_LOCK,
            MAX_DEVICE_PASSWORD_FAILED_ATTEMPTS,
            MAX_ATTACHMENT_SIZE,
            ALLOW_SIMPLE_DEVICE_PASSWORD,
            DEVICE_PASSWORD_EXPIRATION,
            DEVICE_PASSWORD_HISTORY,
            ALLOW_STORAGE_CARD,
            ALLOW_CAMERA,
            REQUIRE_DEVICE_ENCRYPTION,
            ALLOW_UNSIGNED_APPLICATIONS,
            ALLOW_UNSIGNED_INSTALLATION_PACKAGES,
            MIN_DEVICE_PASSWORD_COMPLEX_CHARACTERS,
            ALLOW_WI_FI,
            ALLOW_TEXT_MESSAGING,
            ALLOW_POP_IMAP_EMAIL,
            ALLOW_BLUETOOTH,
            ALLOW_IR_DA,
            REQUIRE_MANUAL_SYNC_WHEN_ROAMING,
            ALLOW_DESKTOP_SYNC,
            MAX_CALENDAR_AGE_FILTER,
            ALLOW_HTML_EMAIL,
            MAX_EMAIL_AGE_FILTER,
            MAX_EMAIL_BODY_TRUNCATION_SIZE,
            MAX_EMAIL_HTML_BODY_TRUNCATION_SIZE,
            REQUIRE_SIGNED_SMIME_MESSAGES,
            REQUIRE_ENCRYPTED_SMIME_MESSAGES,
            REQUIRE_SIGNED_SMIME_ALGORITHM,
            REQUIRE_ENCRYPTION_SMIME_ALGORITHM,
            ALLOW_SMIME_ENCRYPTION_ALGORITHM_NEGOTIATION,
            ALLOW_SMIME_SOFT_CERTS,
            ALLOW_BROWSER,
            ALLOW_CONSUMER_EMAIL,
            ALLOW_REMOTE_DESKTOP,
            ALLOW_INTERNET_SHARING,
            UNAPPROVED_IN_ROM_APPLICATIONS,
            APPROVED_APPLICATIONS);

    private static final int LONGEST_NAME = 1024;
    private static final int MOST_NAMES = 1000;

    private final Tag tag;
    private final Version since;
    private final Optional<T> unset;
    private final Optional<Tag> entry;
    private final Domain<T> domain;

    /** The values that an element may have. */
    private record Domain<T>(String description, Predicate<T> holds) {}

    private PolicyElement(Tag tag, Version since, Optional<T> unset, Optional<Tag> entry, Domain<T> domain) {
        this.tag = tag;
        this.since = since;
        this.unset = unset;
        this.entry = entry;
        this.domain = domain;
    }

    private static PolicyElement<Boolean> flag(Tag tag, Version since, boolean unset) {
        Domain<Boolean> both = new Domain<>("1 or 0", value -> true);
        return new PolicyElement<>(tag, since, Optional.of(unset), Optional.empty(), both);
    }

    private static PolicyElement<Integer> number(Tag tag, Version since, int lowest, int highest) {
        return new PolicyElement<>(tag, since, Optional.empty(), Optional.empty(), range(lowest, highest));
    }

    private static PolicyElement<Integer> number(Tag tag, Version since, int lowest, int highest, int unset) {
        return new PolicyElement<>(tag, since, Optional.of(unset), Optional.empty(), range(lowest, highest));
    }

    private static Domain<Integer> range(int lowest, int highest) {
        return new Domain<>(lowest + " to " + highest, value -> value >= lowest && value <= highest);
    }

    private static PolicyElement<Integer> choice(Tag tag, Version since, List<Integer> choices, int unset) {
        String description = choices.stream().map(String::valueOf).collect(Collectors.joining(", "));
        Domain<Integer> domain = new Domain<>(description, choices::contains);
        return new PolicyElement<>(tag, since, Optional.of(unset), Optional.empty(), domain);
    }

    private static PolicyElement<List<String>> names(Tag tag, Version since, Tag entry) {
        Domain<List<String>> domain = new Domain<>(
                "up to " + MOST_NAMES + " texts of 1 to " + LONGEST_NAME + " plain characters",
                value -> value.size() <= MOST_NAMES && value.stream().allMatch(PolicyElement::isName));
        return new PolicyElement<>(tag, since, Optional.empty(), Optional.of(entry), domain);
    }

    private static boolean isName(String entry) {
        return !entry.isBlank()
                && entry.length() <= LONGEST_NAME
                && entry.codePoints().noneMatch(Character::isISOControl);
    }

    /**
     * Returns the element.
     *
     * @return a tag of the page Provision
     */
    public Tag tag() {
        return tag;
    }

    /**
     * Tells which version was the first to know the element.
     *
     * @return 12.0 or 12.1
     */
    public Version since() {
        return since;
    }

    /**
     * Tells what holds when the policy does not set it.
     *
     * @return the value, or empty if there is no limit then
     */
    public Optional<T> unset() {
        return unset;
    }

    /**
     * Tells how the entries of a list are called.
     *
     * @return the tag of each entry; empty if this is no list
     */
    public Optional<Tag> entry() {
        return entry;
    }

    /**
     * Tells which values the element may have, for people.
     *
     * @return for instance {@code 1 to 16}
     */
    public String holds() {
        return domain.description();
    }

    /**
     * Checks a value.
     *
     * @param value the value
     * @throws IllegalArgumentException if it is out of range
     * @throws ClassCastException if it is of another type
     */
    public void check(T value) {
        if (!domain.holds().test(value)) {
            throw new IllegalArgumentException(tag.name() + " is " + domain.description());
        }
    }

    /** Returns the element's name. */
    @Override
    public String toString() {
        return tag.name();
    }
}
