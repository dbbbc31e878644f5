package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.activesync4j.Version;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.state.InMemoryStateStore;
import org.activesync4j.state.StateStore;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestMailer;
import org.activesync4j.testkit.fault.Crash;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Letter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever call of the driver or the store a node dies or breaks down at, a mail is sent once, and its copy kept once. */
class SendingThroughCrashesTest {

    private static final int MORE_THAN_THERE_ARE_CALLS = 100;

    @ParameterizedTest
    @CsvSource({"V2_5", "V12_1", "V14_0", "V14_1", "V16_0", "V16_1"})
    void nodesMayDieBeforeAnyCall(Version version) {
        atEveryCall(version, Fault.crashes());
    }

    @ParameterizedTest
    @CsvSource({"V2_5", "V12_1", "V14_0", "V14_1", "V16_0", "V16_1"})
    void nodesMayDieAfterAnyCall(Version version) {
        atEveryCall(version, Fault.crashesAfterwards());
    }

    private static void atEveryCall(Version version, Fault fault) {
        int sent = sweep(version, fault, mail -> mail.send("To: bob@example.org", "Subject: Hello", "", "Hi"));
        int answered = sweep(version, fault, mail -> mail.reply("To: bob@example.org", "Subject: Hello", "", "Hi"));

        assertThat(sent).isGreaterThan(4);
        assertThat(answered).isGreaterThan(sent);
    }

    /** Strikes at the first call, then at the second, and so on; tells how many calls there are. */
    private static int sweep(Version version, Fault fault, Consumer<TestMailer> sending) {
        for (int call = 1; call < MORE_THAN_THERE_ARE_CALLS; call++) {
            if (!strikes(version, call, fault, sending)) {
                return call - 1;
            }
        }
        throw new AssertionError("more calls than there can be");
    }

    private static boolean strikes(Version version, int call, Fault fault, Consumer<TestMailer> sending) {
        Faults faults = new Faults();
        World world = World.built(
                driver -> faults.wrap(Driver.class, driver),
                builder -> builder.state(faults.wrap(StateStore.class, new InMemoryStateStore())),
                Ability.MAIL_SENDER);
        world.alice.inbox().deliver(Letter.plain("bob@example.org", "Lunch?", "At noon?"));
        TestDevice device = world.ready(version);
        TestCollection inbox = device.collection(FolderKind.INBOX).filter(0).drain();
        TestMailer mail = device.mail().named("once").answering(inbox, "Lunch?").save();
        faults.at(call, fault);

        attempt(sending, mail);
        boolean struck = !faults.isPlanned();
        faults.clear();
        world.advanceSeconds(120);
        attempt(sending, mail);

        assertThat(world.bob.inbox().titles())
                .as("after a fault at call %s", call)
                .containsExactly("Hello");
        assertThat(world.alice.sentItems().titles())
                .as("after a fault at call %s", call)
                .containsExactly("Hello");
        return struck;
    }

    private static void attempt(Consumer<TestMailer> sending, TestMailer mail) {
        try {
            sending.accept(mail);
        } catch (Crash noAnswer) {
            // the device hears nothing
        }
    }
}
