package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.activesync4j.testkit.time.Seeds;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to conversations, and however often a device changes what it wants: it ends with what a device has that
 * begins with its last wish, and with what is wanted.
 */
class ConversationModeLawsTest {

    private static final int HISTORIES = 100;
    private static final int STEPS = 25;
    private static final int CONVERSATIONS = 4;
    private static final List<Duration> FILTERS =
            List.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14));

    @Test
    void aDeviceHasWhatABeginningWouldBring() {
        Seeds.run(HISTORIES, chance -> {
            History history = new History(chance);
            for (int step = 0; step < STEPS; step++) {
                history.step();
            }
            assertThat(history.shown()).as(history.told()).isEqualTo(history.wanted());
            assertThat(history.shownAnew()).as(history.told()).isEqualTo(history.wanted());
        });
    }

    private static final class History {

        private final RandomGenerator chance;
        private final World world;
        private final TestCollection inbox;
        private final List<String> told = new ArrayList<>();
        private int mails;
        private int devices;
        private int filter;
        private boolean whole;

        History(RandomGenerator chance) {
            this.chance = chance;
            Set<Ability> abilities = EnumSet.of(Ability.CONVERSATION_LOOK);
            for (Ability ability : List.of(
                    Ability.TOKENS, Ability.FILTERS, Ability.FOLDER_VERSIONS, Ability.SPARING, Ability.KEEPS_IDS)) {
                if (chance.nextBoolean()) {
                    abilities.add(ability);
                }
            }
            told.add("a driver with " + abilities);
            world = World.with(abilities.toArray(Ability[]::new));
            inbox = device().collection(FolderKind.INBOX);
        }

        private TestDevice device() {
            TestDevice device = world.device(world.alice, Version.V14_1, "phone" + devices++)
                    .provision();
            device.folderSync();
            return device;
        }

        void step() {
            switch (chance.nextInt(8)) {
                case 0, 1 -> deliver();
                case 2 -> delete();
                case 3 -> pass();
                case 4 -> wish();
                case 5 -> markRead();
                case 6 -> sync();
                default -> drain();
            }
        }

        private void pass() {
            world.advance(Duration.ofHours(6 + chance.nextInt(60)));
            told.add("it is " + world.clock.instant());
        }

        private void sync() {
            told.add("a Sync");
            inbox.sync();
        }

        private void drain() {
            told.add("Syncs until nothing is left");
            inbox.drain();
        }

        private void deliver() {
            byte[] conversation = new byte[16];
            conversation[0] = (byte) chance.nextInt(CONVERSATIONS);
            boolean late = chance.nextInt(4) == 0;
            Instant received = world.clock.instant().minus(Duration.ofHours(late ? chance.nextInt(200) : 0));
            String subject = "mail " + ++mails;
            told.add(subject + " of conversation " + conversation[0] + " received " + received);
            world.alice
                    .inbox()
                    .deliver(Letter.plain("bob@example.org", subject, "text")
                            .with(Email.CONVERSATION_ID, Content.of(conversation))
                            .with(Email.DATE_RECEIVED, received));
        }

        private void delete() {
            some().ifPresent(subject -> {
                told.add(subject + " is deleted");
                world.alice.inbox().delete(subject);
            });
        }

        private void markRead() {
            some().ifPresent(subject -> {
                told.add(subject + " is read");
                world.alice.inbox().markRead(world.alice.inbox().find(subject));
            });
        }

        private Optional<String> some() {
            List<String> subjects = world.alice.inbox().titles();
            return subjects.isEmpty() ? Optional.empty() : Optional.of(subjects.get(chance.nextInt(subjects.size())));
        }

        private void wish() {
            filter = chance.nextInt(FILTERS.size());
            whole = chance.nextBoolean();
            told.add("filter " + filter + (whole ? " for conversations" : ""));
            inbox.filter(filter).conversations(whole).window(1 + chance.nextInt(5));
        }

        /** What the device shows when it has nothing more to fetch. */
        Set<String> shown() {
            return new TreeSet<>(inbox.drain().titles());
        }

        /** What a device shows that begins with the same wish. */
        Set<String> shownAnew() {
            TestCollection anew = device().collection(FolderKind.INBOX);
            return new TreeSet<>(
                    anew.filter(filter).conversations(whole).drain().titles());
        }

        /** What is within the filter, and what belongs to it; days are counted from midnight. */
        Set<String> wanted() {
            List<Item> all = List.copyOf(world.alice.inbox().items().values());
            return all.stream()
                    .filter(mail -> isRecent(mail)
                            || whole
                                    && all.stream()
                                            .anyMatch(other -> isRecent(other) && isOneConversation(mail, other)))
                    .map(mail -> mail.get(Email.SUBJECT).orElseThrow())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String told() {
            return String.join("\n", told);
        }

        private boolean isRecent(Item mail) {
            Instant midnight = world.clock.instant().truncatedTo(ChronoUnit.DAYS);
            Instant received = mail.get(Email.DATE_RECEIVED).orElseThrow();
            return filter == 0 || !received.isBefore(midnight.minus(FILTERS.get(filter)));
        }

        private static boolean isOneConversation(Item one, Item other) {
            return Email.conversation(one).equals(Email.conversation(other));
        }
    }
}
