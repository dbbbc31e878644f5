package org.activesync4j.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestMailer;
import org.activesync4j.wbxml.page.ComposeMail;

/**
 * How one device sends mails in a {@link Walk}. What has had no answer is sent again under the same name, or the device
 * gives up: at the latest when the engine may have forgotten it.
 */
final class SendingWalk {

    private static final int PREVIOUSLY_SENT = 118;
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration REMEMBERED = Duration.ofHours(23);

    private final Player player;
    private final Stage stage;
    private final Mishaps mishaps;
    private final List<Mail> mails = new ArrayList<>();
    private Optional<Mail> underWay = Optional.empty();

    private enum Way {
        SEND,
        REPLY,
        FORWARD
    }

    /** A mail that the device has tried to send. */
    private static final class Mail {

        private final String title;
        private final Way way;
        private final TestMailer mailer;
        private final Instant begun;
        private boolean toldSent;
        private boolean copyMayBeMissing;

        Mail(String title, Way way, TestMailer mailer, Instant begun) {
            this.title = title;
            this.way = way;
            this.mailer = mailer;
            this.begun = begun;
        }

        @Override
        public String toString() {
            return way == Way.SEND ? "sends " + title : "sends " + title + " as " + way;
        }

        TestAnswer submit() {
            String[] lines = {"To: bob@example.org", "Subject: " + title, "", "text of " + title};
            return switch (way) {
                case SEND -> mailer.send(lines);
                case REPLY -> mailer.reply(lines);
                case FORWARD -> mailer.forward(lines);
            };
        }
    }

    SendingWalk(Player player, Mishaps mishaps) {
        this.player = player;
        this.stage = player.stage;
        this.mishaps = mishaps;
    }

    void step() {
        if (underWay.isPresent() && (isForgotten(underWay.get()) || stage.dice.oneIn(6))) {
            player.tell("gives up sending " + underWay.get().title);
            underWay = Optional.empty();
        }
        Mail mail = underWay.orElseGet(this::drawn);
        underWay = Optional.of(mail);
        player.ask(mail.toString(), () -> submit(mail), answer -> heard(mail, answer));
    }

    private boolean isForgotten(Mail mail) {
        return mail.begun.plus(REMEMBERED).isBefore(stage.now());
    }

    private Mail drawn() {
        TestCollection inbox = player.inbox();
        List<String> ids = new ArrayList<>(new TreeSet<>(inbox.items().keySet()));
        Way way = ids.isEmpty() ? Way.SEND : stage.dice.any(List.of(Way.values()));
        TestMailer mailer = player.device.mail().save();
        if (way != Way.SEND) {
            mailer.answering(inbox.id(), stage.dice.any(ids));
        }
        Mail mail = new Mail(stage.title("mail-"), way, mailer, stage.now());
        mails.add(mail);
        return mail;
    }

    private TestAnswer submit(Mail mail) {
        int failures = mishaps.failuresOfCopies();
        try {
            return mail.submit();
        } finally {
            mail.copyMayBeMissing |= mishaps.failuresOfCopies() > failures;
        }
    }

    private void heard(Mail mail, TestAnswer answer) {
        if (isSent(answer)) {
            mail.toldSent = true;
            underWay = Optional.empty();
        }
    }

    private static boolean isSent(TestAnswer answer) {
        return answer.isEmpty() || answer.http() == 200 && answer.status(ComposeMail.STATUS) == PREVIOUSLY_SENT;
    }

    /** Sends until there is an answer; what is to be answered or forwarded may be gone, and then nothing is sent. */
    void settle() {
        underWay = underWay.filter(mail -> !isForgotten(mail));
        for (int attempt = 1; underWay.isPresent() && attempt <= MOST_ATTEMPTS; attempt++) {
            heard(underWay.get(), submit(underWay.get()));
        }
        assertThat(underWay.filter(mail -> mail.way == Way.SEND).map(mail -> mail.title))
                .as("mails that are never sent")
                .isEmpty();
    }

    /** What is sent has arrived once, and has one copy; whatever else was tried, not more often. */
    void compare() {
        List<String> arrived = stage.bob.inbox().titles();
        List<String> copies = stage.alice.sentItems().titles();
        for (Mail mail : mails) {
            assertThat(Collections.frequency(arrived, mail.title))
                    .as("arrivals of %s", mail.title)
                    .isBetween(mail.toldSent ? 1 : 0, 1);
            assertThat(Collections.frequency(copies, mail.title))
                    .as("copies of %s", mail.title)
                    .isBetween(mail.toldSent && !mail.copyMayBeMissing ? 1 : 0, 1);
        }
    }
}
