package org.activesync4j.internal.command.settings;

import java.util.Map;
import java.util.Optional;
import org.activesync4j.item.BodyType;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.spi.Absence.Period;
import org.activesync4j.spi.Absence.Reply;
import org.activesync4j.spi.Absence.State;
import org.activesync4j.state.DeviceInformation;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.Settings;

/** One property of a Settings request: what is asked for or set. */
sealed interface Wish {

    /** The element of the property. */
    Tag property();

    /** What cannot be done as it is said. */
    record Wrong(Tag property, int status) implements Wish {}

    /** What the device says about itself. */
    record Inform(DeviceInformation information) implements Wish {
        @Override
        public Tag property() {
            return Settings.DEVICE_INFORMATION;
        }
    }

    /** Who the user is. */
    record WhoAmI() implements Wish {
        @Override
        public Tag property() {
            return Settings.USER_INFORMATION;
        }
    }

    /** What is answered while the user is away, in a form. */
    record WhatIsAnswered(BodyType form) implements Wish {
        @Override
        public Tag property() {
            return Settings.OOF;
        }
    }

    /**
     * What is to be answered while the user is away.
     *
     * @param state whether; empty if that does not change
     * @param period when; empty if that does not change
     * @param replies what to those whose reply changes; one without a message keeps the message that there is
     */
    record Answer(Optional<State> state, Optional<Period> period, Map<Audience, Changed> replies) implements Wish {

        public Answer {
            replies = Map.copyOf(replies);
        }

        @Override
        public Tag property() {
            return Settings.OOF;
        }
    }

    /**
     * A reply as it is to be.
     *
     * @param enabled whether somebody is answered; empty if that does not change
     * @param message the message with its form, as enabled; empty if it does not change
     */
    record Changed(Optional<Boolean> enabled, Optional<Reply> message) {

        /** Changes a reply, or makes one. */
        Reply of(Optional<Reply> before) {
            boolean now = enabled.orElse(before.map(Reply::enabled).orElse(false));
            Reply words = message.or(() -> before).orElse(new Reply(now, BodyType.TEXT, ""));
            return new Reply(now, words.type(), words.message());
        }
    }

    /** The password by which the device can be unlocked; an empty one clears it. */
    record Unlock(String password) implements Wish {
        @Override
        public Tag property() {
            return Settings.DEVICE_PASSWORD;
        }

        /** Never says the password. */
        @Override
        public String toString() {
            return "Unlock";
        }
    }

    /** The templates of rights management. */
    record Templates() implements Wish {
        @Override
        public Tag property() {
            return Settings.RIGHTS_MANAGEMENT_INFORMATION;
        }
    }
}
