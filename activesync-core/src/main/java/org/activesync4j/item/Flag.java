package org.activesync4j.item;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Tasks;

/** Describes the follow-up flag of a mail. One without properties is none. See [MS-ASEMAIL] 2.2.2.34. */
public final class Flag {

    /** {@link #STATUS} of a flag that was taken away. */
    public static final int CLEARED = 0;

    /** {@link #STATUS} of a flag whose work is done. */
    public static final int COMPLETE = 1;

    /** {@link #STATUS} of a flag that is set. */
    public static final int ACTIVE = 2;

    /** What is to be done. */
    public static final Property<String> SUBJECT = Property.of(Tasks.SUBJECT, Type.TEXT);

    /** {@link #CLEARED}, {@link #COMPLETE} or {@link #ACTIVE}. */
    public static final Property<Integer> STATUS = Property.of(Email.STATUS, Type.integer(CLEARED, ACTIVE));

    /** What the flag is called, mostly {@code Flag for follow up}; devices are told that of a set flag without a name. */
    public static final Property<String> TYPE = Property.of(
                    Email.FLAG_TYPE, Type.TEXT.writtenWhen((name, flag) -> !name.isEmpty()))
            .always(flag -> isActive(flag) ? "Flag for follow up" : "");

    /** When the work was done. */
    public static final Property<Instant> DATE_COMPLETED = Property.of(Tasks.DATE_COMPLETED, Type.DATE_TIME);

    /** When the flag was marked as complete. */
    public static final Property<Instant> COMPLETE_TIME = Property.of(Email.COMPLETE_TIME, Type.DATE_TIME);

    /** When the work begins, where the user is. */
    public static final Property<LocalDateTime> START_DATE = Property.of(Tasks.START_DATE, Type.LOCAL_DATE_TIME);

    /** When the work is due, where the user is. */
    public static final Property<LocalDateTime> DUE_DATE = Property.of(Tasks.DUE_DATE, Type.LOCAL_DATE_TIME);

    /** When the work begins. */
    public static final Property<Instant> UTC_START_DATE = Property.of(Tasks.UTC_START_DATE, Type.DATE_TIME);

    /** When the work is due. */
    public static final Property<Instant> UTC_DUE_DATE = Property.of(Tasks.UTC_DUE_DATE, Type.DATE_TIME);

    /** Whether to remind of it. */
    public static final Property<Boolean> REMINDER_SET = Property.of(Tasks.REMINDER_SET, Type.BOOL);

    /** When to remind of it. */
    public static final Property<Instant> REMINDER_TIME = Property.of(Tasks.REMINDER_TIME, Type.DATE_TIME);

    /** By what flags are ordered. */
    public static final Property<Instant> ORDINAL_DATE = Property.of(Tasks.ORDINAL_DATE, Type.DATE_TIME);

    /** By what flags of one ordinal date are ordered. */
    public static final Property<String> SUB_ORDINAL_DATE = Property.of(Tasks.SUB_ORDINAL_DATE, Type.TEXT);

    /** All of it. */
    public static final ItemSchema SCHEMA = ItemSchema.of(
                    "Flag",
                    SUBJECT,
                    STATUS,
                    TYPE,
                    DATE_COMPLETED,
                    COMPLETE_TIME,
                    START_DATE,
                    DUE_DATE,
                    UTC_START_DATE,
                    UTC_DUE_DATE,
                    REMINDER_SET,
                    REMINDER_TIME,
                    ORDINAL_DATE,
                    SUB_ORDINAL_DATE)
            .checkedBy(Flag::check);

    private static final Set<Property<?>> DATES = Set.of(START_DATE, DUE_DATE, UTC_START_DATE, UTC_DUE_DATE);

    private Flag() {}

    /** A flag keeps what a change does not name, unless it begins anew or ends. */
    static Item updated(Item before, Item change) {
        boolean ends = change.isEmpty() || is(CLEARED, change);
        boolean begins = is(CLEARED, before) || is(COMPLETE, before) && is(ACTIVE, change);
        return ends || begins ? change : before.with(change);
    }

    /** Says whether a flag is set, and its work not done. */
    static boolean isActive(Item flag) {
        return is(ACTIVE, flag);
    }

    private static boolean is(int status, Item flag) {
        return flag.get(STATUS).filter(found -> found == status).isPresent();
    }

    private static void check(Item flag) {
        long dates = DATES.stream().filter(flag::has).count();
        require(dates == 0 || dates == DATES.size(), START_DATE, "expected all four dates or none");
        require(!isAfter(flag, START_DATE, DUE_DATE), DUE_DATE, "expected not before the start");
        require(!isAfter(flag, UTC_START_DATE, UTC_DUE_DATE), UTC_DUE_DATE, "expected not before the start");
        boolean reminds = flag.get(REMINDER_SET).orElse(false);
        require(!reminds || flag.has(REMINDER_TIME), REMINDER_TIME, "expected, because a reminder is set");
        boolean complete = is(COMPLETE, flag);
        require(!complete || flag.has(DATE_COMPLETED), DATE_COMPLETED, "expected, because it is complete");
        require(!complete || flag.has(COMPLETE_TIME), COMPLETE_TIME, "expected, because it is complete");
    }

    private static void require(boolean holds, Property<?> property, String expectation) {
        if (!holds) {
            throw new ItemFormatException(property, expectation);
        }
    }

    private static <T extends Comparable<? super T>> boolean isAfter(Item flag, Property<T> first, Property<T> second) {
        Optional<T> end = flag.get(second);
        return end.isPresent()
                && flag.get(first)
                        .filter(start -> start.compareTo(end.get()) > 0)
                        .isPresent();
    }
}
