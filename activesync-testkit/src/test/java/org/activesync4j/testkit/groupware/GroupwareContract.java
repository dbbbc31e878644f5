package org.activesync4j.testkit.groupware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.activesync4j.User;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Registration;
import org.activesync4j.testkit.contract.DriverContract;
import org.activesync4j.testkit.fault.Fault;
import org.activesync4j.testkit.fault.Faults;
import org.activesync4j.testkit.time.TestClock;

/** Holds the groupware to the contract, whatever its abilities; nothing is left out. */
public abstract class GroupwareContract extends DriverContract {

    private static final String SHARE = "\\\\server\\share";

    private final Groupware groupware = new Groupware(TestClock.at("2026-03-01T08:00:00Z"));
    private final Person alice = groupware.user("alice");
    private final Faults faults = new Faults();
    private final Ability[] abilities;

    protected GroupwareContract(Ability... abilities) {
        this.abilities = abilities;
        GroupwareFolder rules = alice.addFolder("House rules", FolderKind.USER_NOTES);
        rules.add("No shoes");
        rules.allow();
        groupware.addressBook().add("Mona Berger", "mona@example.org");
        groupware.addressBook().add("monty Adams", "monty@example.org");
        groupware.addressBook().add("Monk, Ann", "ann@example.org");
        groupware.documents().addFolder(SHARE);
        groupware.documents().add(SHARE + "\\letter.txt", Content.text("Dear Alice"));
        groupware.documents().add(SHARE + "\\plan.txt", Content.text("First, dig."));
    }

    protected final Person alice() {
        return alice;
    }

    @Override
    protected Driver driver() {
        return faults.wrap(Driver.class, groupware.driver(abilities));
    }

    @Override
    protected User user() {
        return alice.user();
    }

    @Override
    protected boolean deliver(String subject, Instant received) {
        alice.inbox()
                .deliver(Letter.plain("bob@example.org", subject, "At noon.").with(Email.DATE_RECEIVED, received));
        return true;
    }

    @Override
    protected boolean invite(String subject) {
        alice.inbox().deliver(Letter.invitation("bob@example.org", subject));
        return true;
    }

    @Override
    protected boolean deliver(String subject, String fileName, Content content) {
        ItemId mail = alice.inbox().deliver(Letter.plain("bob@example.org", subject, "See below."));
        alice.inbox().attach(mail, fileName, content);
        return true;
    }

    @Override
    protected Optional<List<String>> arrived(String subject) {
        return Optional.of(alice.inbox().items().values().stream()
                .filter(mail -> mail.get(Email.SUBJECT).equals(Optional.of(subject)))
                .map(GroupwareContract::source)
                .toList());
    }

    private static String source(Item mail) {
        Content mime = mail.get(Email.BODY).orElseThrow().content(BodyType.MIME).orElseThrow();
        try (InputStream in = mime.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected Optional<String> knownPeople() {
        return Optional.of("mon");
    }

    @Override
    protected Optional<String> knownFolder() {
        return Optional.of(SHARE);
    }

    @Override
    protected Optional<FolderId> removeFolder() {
        GroupwareFolder folder = alice.addFolder("Shopping", FolderKind.USER_NOTES);
        folder.remove();
        return Optional.of(folder.id());
    }

    @Override
    protected Optional<Registration> outage() {
        faults.always(Fault.refuses(Reason.UNAVAILABLE));
        return Optional.of(faults::clear);
    }

    @Override
    protected boolean forgetTokens() {
        groupware.forgetTokens();
        return true;
    }
}
