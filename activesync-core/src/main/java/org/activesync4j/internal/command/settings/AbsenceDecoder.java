package org.activesync4j.internal.command.settings;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.activesync4j.item.BodyType;
import org.activesync4j.spi.Absence.Audience;
import org.activesync4j.spi.Absence.Period;
import org.activesync4j.spi.Absence.Reply;
import org.activesync4j.spi.Absence.State;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.WbxmlException;
import org.activesync4j.wbxml.page.Settings;

/** Reads what a device asks or says about absences. */
final class AbsenceDecoder {

    private static final List<State> STATES = List.of(State.OFF, State.ON, State.TIMED);

    private AbsenceDecoder() {}

    /** Says that the property is refused. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status) {
            super("status " + status, null, false, false);
            this.status = status;
        }
    }

    static Wish get(Element get) {
        return checked(() -> new Wish.WhatIsAnswered(form(get).orElse(BodyType.TEXT)));
    }

    static Wish set(Element set) {
        return checked(() -> {
            Optional<State> state = set.child(Settings.OOF_STATE).map(AbsenceDecoder::state);
            return new Wish.Answer(state, period(set, state), replies(set));
        });
    }

    private static Wish checked(Supplier<Wish> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            return new Wish.Wrong(Settings.OOF, refused.status);
        } catch (WbxmlException wrong) {
            return new Wish.Wrong(Settings.OOF, SettingStatus.INVALID_ARGUMENTS);
        }
    }

    private static State state(Element element) {
        int number = element.integer();
        if (number < 0 || number >= STATES.size()) {
            throw new Refused(SettingStatus.INVALID_ARGUMENTS);
        }
        return STATES.get(number);
    }

    /** Both times or none; they only count when the absence is timed. */
    private static Optional<Period> period(Element set, Optional<State> state) {
        Optional<Instant> start = set.instant(Settings.START_TIME);
        Optional<Instant> end = set.instant(Settings.END_TIME);
        if (start.isPresent() != end.isPresent()) {
            throw new Refused(SettingStatus.PROTOCOL_ERROR);
        }
        if (start.isEmpty() || !state.equals(Optional.of(State.TIMED))) {
            return Optional.empty();
        }
        if (end.orElseThrow().isBefore(start.get())) {
            throw new Refused(SettingStatus.INVALID_ARGUMENTS);
        }
        return Optional.of(new Period(start.get(), end.orElseThrow()));
    }

    private static Map<Audience, Wish.Changed> replies(Element set) {
        Map<Audience, Wish.Changed> replies = new EnumMap<>(Audience.class);
        for (Element message : set.children(Settings.OOF_MESSAGE)) {
            if (replies.put(audience(message), reply(message)) != null) {
                throw new Refused(SettingStatus.CONFLICTING_ARGUMENTS);
            }
        }
        return replies;
    }

    private static Audience audience(Element message) {
        List<Audience> audiences = Audiences.TAGS.entrySet().stream()
                .filter(entry -> message.has(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (audiences.size() != 1) {
            throw new Refused(SettingStatus.PROTOCOL_ERROR);
        }
        return audiences.get(0);
    }

    private static Wish.Changed reply(Element message) {
        Optional<Boolean> enabled = message.bool(Settings.ENABLED);
        Optional<BodyType> form = form(message);
        Optional<String> words = message.text(Settings.REPLY_MESSAGE);
        if (words.isPresent() && form.isEmpty()) {
            throw new Refused(SettingStatus.PROTOCOL_ERROR);
        }
        return new Wish.Changed(enabled, words.map(said -> new Reply(enabled.orElse(false), form.orElseThrow(), said)));
    }

    private static Optional<BodyType> form(Element element) {
        return element.text(Settings.BODY_TYPE).map(said -> switch (said.strip().toUpperCase(Locale.ROOT)) {
            case "TEXT" -> BodyType.TEXT;
            case "HTML" -> BodyType.HTML;
            default -> throw new Refused(SettingStatus.INVALID_ARGUMENTS);
        });
    }
}
