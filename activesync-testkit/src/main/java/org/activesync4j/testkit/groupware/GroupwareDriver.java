package org.activesync4j.testkit.groupware;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.activesync4j.User;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.AttachmentSource;
import org.activesync4j.spi.BulkReader;
import org.activesync4j.spi.ConversationLook;
import org.activesync4j.spi.Conversations;
import org.activesync4j.spi.DevicePasswords;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.DocumentLibrary;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.FolderEditor;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.FolderVersions;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.ItemMover;
import org.activesync4j.spi.MailSender;
import org.activesync4j.spi.MailboxSearch;
import org.activesync4j.spi.MeetingResponder;
import org.activesync4j.spi.OutOfOffice;
import org.activesync4j.spi.Registration;
import org.activesync4j.spi.TextMessages;
import org.activesync4j.spi.Watcher;

/** Shows the groupware to an engine. */
record GroupwareDriver(Groupware groupware, Set<Ability> abilities) implements Driver, Watcher {

    /** Which interfaces need an ability to be offered. */
    static final Map<Class<?>, Ability> OFFERED = Map.ofEntries(
            Map.entry(FolderVersions.class, Ability.FOLDER_VERSIONS),
            Map.entry(BulkReader.class, Ability.BULK_READER),
            Map.entry(AttachmentSource.class, Ability.ATTACHMENT_SOURCE),
            Map.entry(Watcher.class, Ability.WATCHER),
            Map.entry(MailboxSearch.class, Ability.MAILBOX_SEARCH),
            Map.entry(Directory.class, Ability.DIRECTORY),
            Map.entry(DocumentLibrary.class, Ability.DOCUMENT_LIBRARY),
            Map.entry(Conversations.class, Ability.CONVERSATIONS),
            Map.entry(ConversationLook.class, Ability.CONVERSATION_LOOK),
            Map.entry(Identities.class, Ability.MAIL_SENDER),
            Map.entry(MailSender.class, Ability.MAIL_SENDER),
            Map.entry(TextMessages.class, Ability.TEXT_MESSAGES),
            Map.entry(OutOfOffice.class, Ability.OUT_OF_OFFICE),
            Map.entry(DevicePasswords.class, Ability.DEVICE_PASSWORDS),
            Map.entry(MeetingResponder.class, Ability.MEETING_RESPONDER),
            Map.entry(FolderEditor.class, Ability.FOLDER_EDITOR),
            Map.entry(ItemMover.class, Ability.ITEM_MOVER));

    @Override
    public Account open(User user) {
        return new GroupwareAccount(groupware, groupware.admit(user), abilities);
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return offers(type)
                ? Stream.of(this, groupware.addressBook())
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                : Optional.empty();
    }

    private boolean offers(Class<?> type) {
        return offers(abilities, type);
    }

    static boolean offers(Set<Ability> abilities, Class<?> type) {
        return Optional.ofNullable(OFFERED.get(type))
                .filter(abilities::contains)
                .isPresent();
    }

    @Override
    public Registration watch(User user, Set<FolderId> folders, Bell bell) {
        return groupware.watch(groupware.admit(user), folders, bell);
    }
}
