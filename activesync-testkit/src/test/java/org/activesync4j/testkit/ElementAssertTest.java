package org.activesync4j.testkit;

import static org.activesync4j.testkit.ElementAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Notation;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ElementAssertTest {

    private static final Element FOLDERS = Notation.parse("""
            FolderHierarchy:FolderSync {
              Status "1"
              SyncKey "7"
              Changes {
                Count "2"
                Add { ServerId "1" ParentId "0" DisplayName "Inbox" Type "2" }
                Add { ServerId "2" ParentId "0" DisplayName "Notes" Type "10" }
              }
            }
            """);

    @Test
    void claimsThatHoldPass() {
        assertThat(FOLDERS)
                .isValidAnswer("FolderSync", Version.V14_1)
                .has(FolderHierarchy.STATUS, FolderHierarchy.CHANGES)
                .hasNo(FolderHierarchy.FOLDERS)
                .says(FolderHierarchy.SYNC_KEY, "7")
                .at(FolderHierarchy.CHANGES, FolderHierarchy.ADD, FolderHierarchy.TYPE)
                .hasText("2");
        assertThat(FOLDERS)
                .texts(FolderHierarchy.CHANGES, FolderHierarchy.ADD, FolderHierarchy.DISPLAY_NAME)
                .containsExactly("Inbox", "Notes");
    }

    @Test
    void aWrongAnswerFailsWithAllViolations() {
        Element wrong = Notation.parse("FolderHierarchy:FolderSync { SyncKey Status \"7\" }");

        assertThatFails(() -> assertThat(wrong).isValidAnswer("FolderSync", Version.V14_1))
                .hasMessageContaining("not an answer to FolderSync in 14.1")
                .hasMessageContaining("/FolderSync/SyncKey must be text of 1..64 characters, but found nothing")
                .hasMessageContaining("/FolderSync/Status must be one of 1, 6, 9..12");
    }

    @Test
    void aMissingElementFailsWithTheWayToIt() {
        assertThatFails(() -> assertThat(FOLDERS).at(FolderHierarchy.CHANGES, FolderHierarchy.DELETE))
                .hasMessageContaining("no FolderHierarchy:Delete of FolderHierarchy:Changes/FolderHierarchy:Delete in");
        assertThatFails(() -> assertThat(FOLDERS).has(AirSync.STATUS)).hasMessageContaining("no AirSync:Status in");
    }

    @Test
    void anElementThatShouldNotBeThereFails() {
        assertThatFails(() -> assertThat(FOLDERS).hasNo(FolderHierarchy.CHANGES))
                .hasMessageContaining("FolderHierarchy:Changes in");
    }

    @Test
    void anotherTextFailsAndShowsTheElement() {
        assertThatFails(() -> assertThat(FOLDERS).says(FolderHierarchy.STATUS, "9"))
                .hasMessageContaining("not '9' but")
                .hasMessageContaining("Status \"1\"");
    }

    @Test
    void otherTextsFailAndShowTheElement() {
        assertThatFails(() ->
                        assertThat(FOLDERS).texts(FolderHierarchy.SYNC_KEY).containsExactly("8"))
                .hasMessageContaining("SyncKey \"7\"");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertThatFails(
            ThrowingCallable claim) {
        return assertThatThrownBy(claim).isInstanceOf(AssertionError.class);
    }
}
