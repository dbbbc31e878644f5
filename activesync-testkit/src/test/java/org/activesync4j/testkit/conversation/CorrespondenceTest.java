package org.activesync4j.testkit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.activesync4j.Version;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.device.TestCollection;
import org.activesync4j.testkit.device.TestDevice;
import org.activesync4j.testkit.device.TestItem;
import org.activesync4j.testkit.groupware.Ability;
import org.activesync4j.testkit.groupware.Person;
import org.activesync4j.wbxml.page.Email;
import org.activesync4j.wbxml.page.Email2;
import org.junit.jupiter.api.Tag;

/** Mail that goes to and fro between several people, as their devices show it. */
class CorrespondenceTest {

    private static final String[] LUNCH = {
        "To: bob@example.org, carol@example.org", "Cc: dave@elsewhere.net", "Subject: Lunch", "", "At noon?"
    };

    private final World world = World.with(Ability.MAIL_SENDER);
    private final Person carol = world.groupware.user("carol");

    private TestDevice device(Person person, Version version) {
        TestDevice device =
                world.device(person, version, person.user().login().value()).provision();
        device.folderSync();
        return device;
    }

    private static TestCollection inbox(TestDevice device) {
        return device.collection(FolderKind.INBOX).filter(0).drain();
    }

    private static byte[] index(TestItem mail) {
        return mail.element(Email2.CONVERSATION_INDEX).orElseThrow().bytes();
    }

    private static byte[] conversation(TestItem mail) {
        return mail.element(Email2.CONVERSATION_ID).orElseThrow().bytes();
    }

    @EveryVersion
    @Tag("MSASEMAIL_S01_TC15")
    void aMailToManyIsAnsweredToAll(Version version) {
        world.ready(version).mail().send(LUNCH);
        TestDevice bobs = device(world.bob, version);
        TestItem asked = inbox(bobs).item("Lunch");

        bobs.mail()
                .answering(inbox(bobs), "Lunch")
                .reply("To: alice@example.org, carol@example.org", "Subject: Re: Lunch", "", "Yes!");

        assertThat(asked.text(Email.TO))
                .hasValueSatisfying(to -> assertThat(to).contains("bob@example.org", "carol@example.org"));
        assertThat(asked.text(Email.CC)).hasValueSatisfying(cc -> assertThat(cc).contains("dave@elsewhere.net"));
        assertThat(asked.text(Email.DISPLAY_TO))
                .hasValueSatisfying(to -> assertThat(to).contains(";"));
        TestItem answer = inbox(device(world.alice, version)).item("Re: Lunch");
        assertThat(answer.text(Email.TO))
                .hasValueSatisfying(to -> assertThat(to).contains("alice@example.org", "carol@example.org"));
        assertThat(carol.inbox().titles()).containsExactly("Lunch", "Re: Lunch");
    }

    @From14_0
    @Tag("MSASEMAIL_S01_TC15")
    void anAnswerStandsBehindWhatItAnswersInTheSameConversation(Version version) {
        world.ready(version).mail().send(LUNCH);
        TestDevice bobs = device(world.bob, version);
        TestItem asked = inbox(bobs).item("Lunch");

        bobs.mail().answering(inbox(bobs), "Lunch").reply("To: alice@example.org", "Subject: Re: Lunch", "", "Yes!");

        TestItem answer = inbox(device(world.alice, version)).item("Re: Lunch");
        assertThat(conversation(answer)).isEqualTo(conversation(asked));
        assertThat(index(answer)).hasSize(index(asked).length + 5);
        assertThat(inbox(bobs).item("Lunch").text(Email2.LAST_VERB_EXECUTED)).contains("1");
    }

    @From14_0
    @Tag("MSASEMAIL_S01_TC16")
    void whatIsForwardedStandsBehindTheOriginalWhichShowsThat(Version version) {
        world.ready(version).mail().send(LUNCH);
        TestDevice bobs = device(world.bob, version);
        TestItem asked = inbox(bobs).item("Lunch");

        bobs.mail().answering(inbox(bobs), "Lunch").forward("To: alice@example.org", "Subject: FW: Lunch", "", "Look");

        TestItem forwarded = inbox(device(world.alice, version)).item("FW: Lunch");
        TestItem original = inbox(bobs).item("Lunch");
        assertThat(index(forwarded)).hasSize(index(asked).length + 5);
        assertThat(original.text(Email2.LAST_VERB_EXECUTED)).contains("3");
        assertThat(original.text(Email2.LAST_VERB_EXECUTION_TIME)).contains("2026-03-02T10:00:00.000Z");
    }
}
