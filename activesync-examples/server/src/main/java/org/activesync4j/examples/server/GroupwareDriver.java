package org.activesync4j.examples.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.activesync4j.User;
import org.activesync4j.examples.files.FilesDriver;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;

/** Everybody's files, and what makes of them a groupware: who is who, and the post between them. */
record GroupwareDriver(FilesDriver files, People people, LocalPost post) implements Driver {

    @Override
    public Account open(User user) {
        Person person = people.named(user.owner().value())
                .orElseThrow(() -> new DriverException(Reason.DENIED, user + " has no account"));
        return new Opened(files.open(user), person, post);
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return Stream.of(files, people).filter(type::isInstance).map(type::cast).findFirst();
    }

    private record Opened(Account account, Person person, LocalPost post) implements Account, Identities {

        @Override
        public List<Identity> identities() {
            return List.of(Identity.primary(person.name(), List.of(person.address())));
        }

        @Override
        public <C> Optional<C> capability(Class<C> type) {
            return Stream.of(this, post)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .or(() -> account.capability(type));
        }

        @Override
        public List<Folder> folders() {
            return account.folders();
        }

        @Override
        public Token look(FolderId folder, Filter filter, Token since, Sight sight) {
            return account.look(folder, filter, since, sight);
        }

        @Override
        public Item get(FolderId folder, ItemId id, Want want) {
            return account.get(folder, id, want);
        }

        @Override
        public Stored create(FolderId folder, Item item, CreationKey key) {
            return account.create(folder, item, key);
        }

        @Override
        public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
            return account.update(folder, id, patch, expected);
        }

        @Override
        public void delete(FolderId folder, ItemId id, Deletion how) {
            account.delete(folder, id, how);
        }

        @Override
        public void close() {
            account.close();
        }
    }
}
