package org.activesync4j.examples.server;

import java.util.List;
import java.util.Optional;
import org.activesync4j.User;
import org.activesync4j.item.Item;
import org.activesync4j.item.Patch;
import org.activesync4j.spi.Account;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Deletion;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.Driver;
import org.activesync4j.spi.Expected;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.Folder;
import org.activesync4j.spi.FolderId;
import org.activesync4j.spi.Identities;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.MailSender;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Stored;
import org.activesync4j.spi.Token;
import org.activesync4j.spi.Want;

/** A driver over files that knows, beside what lies in the files, who else is here and how mail gets to them. */
final class Groupware implements Driver {

    private final Driver files;
    private final Accounts accounts;
    private final Directory people;
    private final MailSender post;

    Groupware(Driver files, Accounts accounts, Directory people, MailSender post) {
        this.files = files;
        this.accounts = accounts;
        this.people = people;
        this.post = post;
    }

    @Override
    public Account open(User user) {
        return new Desk(files.open(user), identity(accounts.of(user)));
    }

    private Identity identity(Configuration.Account account) {
        return Identity.primary(account.shownName(), accounts.addresses(account));
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
        return type == Directory.class ? Optional.of(type.cast(people)) : files.capability(type);
    }

    /** One user's account: the files' own, with the abilities of the house. */
    private final class Desk implements Account {

        private final Account stored;
        private final Identity identity;

        Desk(Account stored, Identity identity) {
            this.stored = stored;
            this.identity = identity;
        }

        @Override
        public <C> Optional<C> capability(Class<C> type) {
            if (type == Identities.class) {
                Identities own = () -> List.of(identity);
                return Optional.of(type.cast(own));
            }
            return type == MailSender.class ? Optional.of(type.cast(post)) : stored.capability(type);
        }

        @Override
        public List<Folder> folders() {
            return stored.folders();
        }

        @Override
        public Token look(FolderId folder, Filter filter, Token since, Sight sight) {
            return stored.look(folder, filter, since, sight);
        }

        @Override
        public Item get(FolderId folder, ItemId id, Want want) {
            return stored.get(folder, id, want);
        }

        @Override
        public Stored create(FolderId folder, Item item, CreationKey key) {
            return stored.create(folder, item, key);
        }

        @Override
        public Stored update(FolderId folder, ItemId id, Patch patch, Expected expected) {
            return stored.update(folder, id, patch, expected);
        }

        @Override
        public void delete(FolderId folder, ItemId id, Deletion how) {
            stored.delete(folder, id, how);
        }

        @Override
        public void close() {
            stored.close();
        }
    }
}
