package org.activesync4j.internal.mapping.ical;

/** Says why bytes are no iCalendar object from which something can be made. */
public final class UnfitCalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param message without anything of what is in the object
     */
    public UnfitCalendar(String message) {
        super(message);
    }
}
