package org.activesync4j.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.activesync4j.Version;
import org.activesync4j.spi.MeetingReply.Answer;
import org.activesync4j.testkit.device.TestAnswer;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.page.MeetingResponse;

/**
 * How one device answers invitations in a {@link Walk}. What has had no answer is asked for again, or the device's user
 * changes his mind.
 */
final class MeetingWalk {

    private static final int SUCCESS = 1;
    private static final int MOST_ATTEMPTS = 3;
    private static final String INVITATION = "meeting-";

    private final Player player;
    private final Stage stage;
    private final Set<String> tried = new HashSet<>();
    private final List<Reply> told = new ArrayList<>();
    private Optional<Reply> underWay = Optional.empty();

    /** What the device says to an invitation. */
    private record Reply(TestCollection folder, String id, String title, Answer answer) {
        @Override
        public String toString() {
            return answer + " to " + title + ", " + id;
        }
    }

    MeetingWalk(Player player) {
        this.player = player;
        this.stage = player.stage;
    }

    void step() {
        if (stage.dice.oneIn(6)) {
            underWay = Optional.empty();
        }
        if (underWay.isEmpty() && invitations().isEmpty()) {
            invite();
        }
        underWay = underWay.or(this::drawn);
        underWay.ifPresent(reply -> player.ask("says " + reply, () -> respond(reply), answer -> heard(reply, answer)));
    }

    private void invite() {
        String title = stage.title(INVITATION);
        player.tell("is invited to " + title);
        stage.alice
                .inbox()
                .deliver(Letter.invitation(
                        "Bob <bob@example.org>",
                        title,
                        stage.now().plus(Duration.ofDays(7)),
                        stage.now().plus(Duration.ofDays(8))));
        player.synchronise(player.inbox());
        player.synchronise(player.inbox());
    }

    private List<Reply> invitations() {
        List<Reply> all = new ArrayList<>();
        for (TestCollection folder : List.of(player.inbox(), player.archive())) {
            new TreeMap<>(folder.items()).forEach((id, item) -> {
                if (item.title().startsWith(INVITATION)) {
                    all.add(new Reply(folder, id, item.title(), Answer.ACCEPTED));
                }
            });
        }
        return all;
    }

    private Optional<Reply> drawn() {
        List<Reply> all = invitations();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Reply one = stage.dice.any(all);
        tried.add(one.title());
        return Optional.of(new Reply(one.folder(), one.id(), one.title(), stage.dice.any(List.of(Answer.values()))));
    }

    private TestAnswer respond(Reply reply) {
        return player.device.send("MeetingResponse", request(reply));
    }

    private void heard(Reply reply, TestAnswer answer) {
        if (answer.http() == 200) {
            underWay = Optional.empty();
            if (status(answer) == SUCCESS) {
                told.add(reply);
            }
        }
    }

    private static int status(TestAnswer answer) {
        return answer.root()
                .child(MeetingResponse.RESULT)
                .orElse(answer.root())
                .require(MeetingResponse.STATUS)
                .integer();
    }

    private Element request(Reply reply) {
        List<Node> children = new ArrayList<>();
        children.add(Element.of(MeetingResponse.USER_RESPONSE, number(reply.answer())));
        children.add(Element.of(MeetingResponse.COLLECTION_ID, reply.folder().id()));
        children.add(Element.of(MeetingResponse.REQUEST_ID, reply.id()));
        if (letsTheServerWrite()) {
            children.add(Element.of(MeetingResponse.SEND_RESPONSE));
        }
        return Element.of(MeetingResponse.MEETING_RESPONSE, Element.of(MeetingResponse.REQUEST, children));
    }

    private boolean letsTheServerWrite() {
        return player.device.version().atLeast(Version.V16_0);
    }

    private static String number(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> "1";
            case TENTATIVE -> "2";
            case DECLINED -> "3";
        };
    }

    /** Asks until there is an answer. */
    void settle() {
        for (int attempt = 1; underWay.isPresent(); attempt++) {
            if (attempt > MOST_ATTEMPTS) {
                throw new AssertionError("an invitation is never answered");
            }
            heard(underWay.get(), respond(underWay.get()));
        }
    }

    /** What the device was told is so: one event, or none, and one word to the organiser, if the server writes it. */
    void compare() {
        List<String> events = stage.alice.calendar().titles();
        List<String> words = stage.bob.inbox().titles();
        assertThat(events).as("events").doesNotHaveDuplicates();
        for (Reply reply : told) {
            assertThat(Collections.frequency(events, reply.title()))
                    .as("events of %s", reply)
                    .isEqualTo(reply.answer() == Answer.DECLINED ? 0 : 1);
            assertThat(words.stream()
                            .filter(word -> word.endsWith(": " + reply.title()))
                            .toList())
                    .as("what the organizer hears of %s", reply)
                    .isEqualTo(letsTheServerWrite() ? List.of(reply.answer() + ": " + reply.title()) : List.of());
        }
    }

    /** Whatever devices have answered, and however often: each invitation has one answer. */
    static void compareAll(List<MeetingWalk> all) {
        Set<String> tried = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (MeetingWalk one : all) {
            tried.addAll(one.tried);
            one.told.forEach(reply -> told.add(reply.title()));
        }
        assertThat(all.get(0).stage.alice.answered().size())
                .as("answers to invitations")
                .isBetween(told.size(), tried.size());
    }
}
