package org.activesync4j.examples.files;

import org.activesync4j.item.Email;
import org.activesync4j.item.Item;

/** What was done with a mail last: answered or forwarded. A name tells both, but not which came first. */
record MailVerb(MessageName name) {

    private static final int ANSWERED = 1;
    private static final int ANSWERED_TO_ALL = 2;
    private static final int FORWARDED = 3;

    Item shownIn(Item mail) {
        if (name.has('P')) {
            return mail.with(Email.LAST_VERB_EXECUTED, FORWARDED);
        }
        return name.has('R') ? mail.with(Email.LAST_VERB_EXECUTED, ANSWERED) : mail;
    }

    /** The name of a mail that says what was done with it; what was done stays done. */
    MessageName after(Item mail) {
        return switch (mail.get(Email.LAST_VERB_EXECUTED).orElse(0)) {
            case ANSWERED, ANSWERED_TO_ALL -> name.with('R', true);
            case FORWARDED -> name.with('P', true);
            default -> name;
        };
    }
}
