package org.activesync4j.testkit.contract;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.activesync4j.User;
import org.activesync4j.item.Content;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/**
 * Tells whether a driver keeps the bargain of {@link Driver}, its accounts and their abilities:
 *
 * <pre>{@code
 * class MyDriverTest extends DriverContract {
 *     @Override protected Driver driver() { return new MyDriver(testServer); }
 *     @Override protected User user() { return User.of("alice", new Credentials.Password("secret")); }
 * }
 * }</pre>
 *
 * <p>The rules create, change and delete items in the first folder for notes or contacts in which the user may do
 * everything, whatever else is in it, and tidy up afterwards; those about events in the first such calendar, if there is
 * one. Rules about mail run when {@link #deliver} is overridden,
 * those that need something to happen at the server when the method that does it is. Nobody else may change the user's
 * data meanwhile.
 */
public abstract class DriverContract {

    private @Nullable Probe probe;

    /** For heirs. */
    protected DriverContract() {}

    /**
     * Makes the driver under test.
     *
     * @return a driver; a new one for each rule, or always the same one
     */
    protected abstract Driver driver();

    /**
     * Names the user whose data the rules use.
     *
     * @return a user whom the driver lets in
     */
    protected abstract User user();

    /**
     * Delivers a mail into the user's Inbox, at the server.
     *
     * @param subject its subject
     * @param received when it was received
     * @return whether it was delivered; the default cannot, and rules about mail are skipped
     */
    protected boolean deliver(String subject, Instant received) {
        return false;
    }

    /**
     * Delivers an invitation from somebody else into the user's Inbox, at the server.
     *
     * @param subject its subject
     * @return whether it was delivered; the default cannot, and rules about invitations are skipped
     */
    protected boolean invite(String subject) {
        return false;
    }

    /**
     * Delivers a mail with one file attached into the user's Inbox, at the server.
     *
     * @param subject its subject
     * @param fileName the name of the file
     * @param content what is in the file
     * @return whether it was delivered; the default cannot, and rules about attachments are skipped
     */
    protected boolean deliver(String subject, String fileName, Content content) {
        return false;
    }

    /**
     * Finds the mails that have arrived for the user, as they came, once nothing more is on its way.
     *
     * @param subject their subject
     * @return the mails with their headers, in UTF-8; the default cannot tell, and rules about sending are skipped
     */
    protected Optional<List<String>> arrived(String subject) {
        return Optional.empty();
    }

    /**
     * Names people whom the directory knows.
     *
     * @return how the display names of at least two entries begin; the default names nobody, and rules about the directory
     *     are skipped
     */
    protected Optional<String> knownPeople() {
        return Optional.empty();
    }

    /**
     * Names a folder of the document library.
     *
     * @return a link to a folder with at least one document, which is not empty, in it; the default names none, and rules
     *     about the library are skipped
     */
    protected Optional<String> knownFolder() {
        return Optional.empty();
    }

    /**
     * Removes a folder of the user, at the server.
     *
     * @return which; the default removes none, and the rule is skipped
     */
    protected Optional<FolderId> removeFolder() {
        return Optional.empty();
    }

    /**
     * Cuts the driver off from its data: stops the server, shuts the door, takes the files away.
     *
     * @return ends the outage when closed; the default cuts nothing off, and the rules are skipped
     */
    protected Optional<Registration> outage() {
        return Optional.empty();
    }

    /**
     * Lets the driver forget the tokens that it has given out, as happens when its history is cut short.
     *
     * @return whether they are forgotten; the default cannot, and the rule is skipped
     */
    protected boolean forgetTokens() {
        return false;
    }

    /**
     * Tells how long a change may take to ring.
     *
     * @return by default 30 s
     */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    /**
     * Tells how long a look at a small folder may take, as each device that waits asks for one again and again.
     *
     * @return by default 1 s
     */
    protected Duration lookTime() {
        return Duration.ofSeconds(1);
    }

    /**
     * Gives the clock by which the driver is timed.
     *
     * @return by default the system's
     */
    protected InstantSource clock() {
        return InstantSource.system();
    }

    Probe probe() {
        if (probe == null) {
            probe = new Probe(driver(), user());
        }
        return probe;
    }

    @AfterEach
    void tidyUp() {
        if (probe != null) {
            probe.end();
        }
    }

    @Nested
    class Opening extends OpeningRules {
        Opening() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Folders extends FolderRules {
        Folders() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Looking extends LookingRules {
        Looking() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Tokens extends TokenRules {
        Tokens() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Reading extends ReadingRules {
        Reading() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Creating extends CreatingRules {
        Creating() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Updating extends UpdatingRules {
        Updating() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Deleting extends DeletingRules {
        Deleting() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Mail extends MailRules {
        Mail() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Series extends SeriesRules {
        Series() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Drafts extends DraftRules {
        Drafts() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Texting extends TextMessageRules {
        Texting() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Outages extends OutageRules {
        Outages() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Versions extends FolderVersionsRules {
        Versions() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Bulk extends BulkReaderRules {
        Bulk() {
            super(DriverContract.this);
        }
    }

    @Nested
    class EditingFolders extends FolderEditorRules {
        EditingFolders() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Moving extends MovingRules {
        Moving() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Watching extends WatcherRules {
        Watching() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Sending extends SendingRules {
        Sending() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Searching extends SearchingRules {
        Searching() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Absences extends OutOfOfficeRules {
        Absences() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Directories extends DirectoryRules {
        Directories() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Meetings extends MeetingResponderRules {
        Meetings() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Libraries extends DocumentLibraryRules {
        Libraries() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Attaching extends AttachmentRules {
        Attaching() {
            super(DriverContract.this);
        }
    }

    @Nested
    class Conversing extends ConversationRules {
        Conversing() {
            super(DriverContract.this);
        }
    }

    @Nested
    class LookingByConversation extends ConversationLookRules {
        LookingByConversation() {
            super(DriverContract.this);
        }
    }
}
