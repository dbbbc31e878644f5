package org.activesync4j.testkit.groupware;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.spi.Filter;
import org.activesync4j.spi.ItemId;
import org.activesync4j.spi.Sight;
import org.activesync4j.spi.Token;

/**
 * Names what a folder holds. Used under the groupware's lock.
 *
 * @param until when an item stops being recent
 * @param moved by which change that, or the item, has last become as it is
 * @param dated whether {@code until} is said
 */
record Looking(
        FolderData folder,
        Set<Ability> abilities,
        Function<StoredItem, Instant> until,
        ToLongFunction<StoredItem> moved,
        boolean dated) {

    /** Each item ages by itself. */
    static Looking itemByItem(FolderData folder, Set<Ability> abilities) {
        boolean dated = !abilities.contains(Ability.FILTERS);
        return new Looking(folder, abilities, stored -> own(folder, stored), StoredItem::changed, dated);
    }

    /** Mails age with the newest of their conversation. */
    static Looking byConversation(FolderData folder, Set<Ability> abilities) {
        Map<Content, Instant> newest = new HashMap<>();
        folder.present().values().stream()
                .filter(stored -> !isText(folder, stored))
                .forEach(stored -> newest.merge(
                        Email.conversation(stored.item()),
                        own(folder, stored),
                        (one, other) -> one.isAfter(other) ? one : other));
        return new Looking(
                folder,
                abilities,
                stored -> isText(folder, stored)
                        ? own(folder, stored)
                        : newest.getOrDefault(Email.conversation(stored.item()), Instant.MAX),
                stored -> isText(folder, stored)
                        ? stored.changed()
                        : Math.max(stored.changed(), folder.conversed(Email.conversation(stored.item()))),
                true);
    }

    private static Instant own(FolderData folder, StoredItem stored) {
        return folder.kindOf(stored.item()).until(stored.item());
    }

    private static boolean isText(FolderData folder, StoredItem stored) {
        return folder.kindOf(stored.item()) == ItemKind.TEXT_MESSAGE;
    }

    Token look(Filter filter, Token since, Sight sight) {
        if (!abilities.contains(Ability.TOKENS)) {
            show(-1, filter, sight);
            return Token.START;
        }
        long change = folder.change(since);
        show(change, filter, sight);
        if (!since.equals(Token.START)) {
            folder.goneSince(change).forEach(sight::gone);
        }
        return folder.token();
    }

    private void show(long after, Filter filter, Sight sight) {
        folder.present().forEach((id, stored) -> {
            if (moved.applyAsLong(stored) > after) {
                show(id, stored, after < 0 || !dated ? filter : Filter.NONE, sight);
            }
        });
    }

    /** What has moved out of the filter is named if its date can say so. */
    private void show(ItemId id, StoredItem stored, Filter filter, Sight sight) {
        Instant end = until.apply(stored);
        if (abilities.contains(Ability.FILTERS) && isLeftOut(end, filter)) {
            return;
        }
        if (isText(folder, stored)) {
            showText(id, stored, end, sight);
        } else if (dated) {
            sight.present(id, stored.etag(), end);
        } else {
            sight.present(id, stored.etag());
        }
    }

    private void showText(ItemId id, StoredItem stored, Instant end, Sight sight) {
        if (abilities.contains(Ability.TEXT_MESSAGES)) {
            sight.textMessage(id, stored.etag(), end);
        }
    }

    private static boolean isLeftOut(Instant until, Filter filter) {
        boolean old = filter instanceof Filter.Since since && until.isBefore(since.instant());
        return old || filter instanceof Filter.Incomplete && until.isBefore(Instant.MAX);
    }
}
