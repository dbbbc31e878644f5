package org.activesync4j.internal.command.foldersync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.collection.Hierarchies;
import org.activesync4j.internal.collection.Slots;
import org.activesync4j.internal.collection.StoredCollection;
import org.activesync4j.internal.command.foldersync.FolderSyncAnswer.Changes;
import org.activesync4j.internal.sync.FolderPlan;
import org.activesync4j.internal.sync.Hierarchy;
import org.activesync4j.internal.sync.ListedFolder;
import org.activesync4j.internal.sync.Listing;
import org.activesync4j.internal.sync.SyncKey;
import org.activesync4j.internal.sync.Verdict;
import org.activesync4j.spi.Folder;
import org.activesync4j.state.StateStore.Entry;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.Text;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.FolderHierarchy;

/** The FolderSync command, [MS-ASCMD] 2.2.1.5. */
public final class FolderSyncCommand implements Command<String, FolderSyncAnswer> {

    private static final int ATTEMPTS = 3;

    /** Makes the command. */
    public FolderSyncCommand() {}

    @Override
    public String name() {
        return "FolderSync";
    }

    @Override
    public Tag root() {
        return FolderHierarchy.FOLDER_SYNC;
    }

    @Override
    public Tag status() {
        return FolderHierarchy.STATUS;
    }

    @Override
    public Status malformed() {
        return Status.of(FolderSyncAnswer.MALFORMED);
    }

    @Override
    public Status failed() {
        return Status.of(FolderSyncAnswer.SERVER_ERROR);
    }

    @Override
    public boolean announces(FolderSyncAnswer answer) {
        return answer.begins();
    }

    /** Gives the key, which may be empty. */
    @Override
    public String decode(Call call) {
        Element root = call.required();
        if (!root.is(FolderHierarchy.FOLDER_SYNC)) {
            throw new ProtocolException(root, "expected FolderSync");
        }
        requireOwn(root, call.version());
        return root.require(FolderHierarchy.SYNC_KEY).text().strip();
    }

    /** What belongs to another code page has no place here: the one thing that [MS-ASCMD] answers with 102. */
    private static void requireOwn(Element root, Version version) {
        boolean foreign = root.children().stream()
                .anyMatch(child -> child.tag().page() != root.tag().page());
        if (foreign && version.atLeast(Version.V14_0)) {
            throw new StatusException(Status.INVALID_WBXML, "FolderSync has an element of another code page");
        }
    }

    @Override
    public Outcome<FolderSyncAnswer> handle(String wireKey, Exchange exchange) {
        Optional<SyncKey> key = SyncKey.parse(wireKey);
        if (key.isEmpty()) {
            return Outcome.done(FolderSyncAnswer.refused(
                    wireKey.isEmpty() ? FolderSyncAnswer.INVALID_KEY : FolderSyncAnswer.MALFORMED));
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<FolderSyncAnswer> answer = attempt(key, exchange);
            if (answer.isPresent()) {
                return Outcome.done(answer.get());
            }
        }
        throw new StatusException(Status.SERVER_ERROR_RETRY_LATER, "others keep saving the hierarchy");
    }

    /** Gives no answer if another exchange has saved the hierarchy meanwhile. */
    private static Optional<FolderSyncAnswer> attempt(Optional<SyncKey> key, Exchange exchange) {
        Entry entry =
                exchange.state().load(exchange.key(), Set.of(Slots.FOLDERS)).getOrDefault(Slots.FOLDERS, Entry.NONE);
        Optional<Hierarchy> known = Hierarchies.read(entry);
        Verdict verdict = Verdict.judge(known, key);
        if (verdict instanceof Verdict.Unknown) {
            return Optional.of(FolderSyncAnswer.refused(FolderSyncAnswer.INVALID_KEY));
        }
        List<Folder> visible = Hierarchies.visible(exchange.account().folders(), exchange.version());
        Hierarchy hierarchy = known.orElseGet(() -> Hierarchy.begin(epoch(exchange)))
                .open(verdict)
                .numbered(visible);
        known.ifPresent(before -> forgetGone(before, hierarchy, exchange));
        Listing wanted = hierarchy.wanted(visible);
        boolean first = verdict instanceof Verdict.First;
        FolderPlan plan = FolderPlan.plan(first ? Listing.EMPTY : hierarchy.held(), wanted);
        if (!first && plan.count() == 0) {
            return Optional.of(answer(key.orElseThrow().toString(), plan, false));
        }
        Hierarchy issued = hierarchy.issue(wanted, Set.of(), exchange.now());
        boolean saved =
                exchange.state().save(exchange.key(), Slots.FOLDERS, entry.revision(), issued.encode(), Map.of());
        return saved ? Optional.of(answer(issued.youngest().toString(), plan, first)) : Optional.empty();
    }

    /** The device has acknowledged that these folders have gone. */
    private static void forgetGone(Hierarchy before, Hierarchy now, Exchange exchange) {
        StoredCollection.forget(exchange, before.held().numbersMissingIn(now.held()));
    }

    private static UUID epoch(Exchange exchange) {
        return new UUID(exchange.random().nextLong(), exchange.random().nextLong());
    }

    private static FolderSyncAnswer answer(String key, FolderPlan plan, boolean begins) {
        return new FolderSyncAnswer(
                FolderSyncAnswer.SUCCESS,
                Optional.of(new Changes(key, plan.updates(), plan.deletes(), plan.adds())),
                begins);
    }

    @Override
    public Reply encode(FolderSyncAnswer answer, Version version) {
        return Reply.document(writer -> {
            writer.start(FolderHierarchy.FOLDER_SYNC);
            writer.integer(FolderHierarchy.STATUS, answer.status());
            answer.changes().ifPresent(changes -> print(changes, writer));
            writer.end();
        });
    }

    private static void print(Changes changes, WbxmlWriter writer) {
        writer.text(FolderHierarchy.SYNC_KEY, changes.key());
        writer.start(FolderHierarchy.CHANGES);
        writer.integer(FolderHierarchy.COUNT, changes.count());
        changes.updated().forEach(folder -> print(FolderHierarchy.UPDATE, folder, writer));
        changes.deleted()
                .forEach(folder -> writer.element(
                        FolderHierarchy.DELETE,
                        deletion -> deletion.text(
                                FolderHierarchy.SERVER_ID, folder.number().toString())));
        changes.added().forEach(folder -> print(FolderHierarchy.ADD, folder, writer));
        writer.end();
    }

    private static void print(Tag command, ListedFolder folder, WbxmlWriter writer) {
        writer.start(command);
        writer.text(FolderHierarchy.SERVER_ID, folder.number().toString());
        writer.text(
                FolderHierarchy.PARENT_ID, folder.parent().map(Object::toString).orElse("0"));
        writer.text(FolderHierarchy.DISPLAY_NAME, Text.legal(folder.name()));
        writer.integer(FolderHierarchy.TYPE, folder.kind().type());
        writer.end();
    }
}
