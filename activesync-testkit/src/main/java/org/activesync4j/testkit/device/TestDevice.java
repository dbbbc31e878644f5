package org.activesync4j.testkit.device;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.activesync4j.ActiveSync;
import org.activesync4j.Request;
import org.activesync4j.Response;
import org.activesync4j.User;
import org.activesync4j.Version;
import org.activesync4j.item.Content;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.testkit.ElementAssert;
import org.activesync4j.testkit.time.ManualScheduler;
import org.activesync4j.wbxml.Document;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Node;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.AirSync;
import org.activesync4j.wbxml.page.FolderHierarchy;
import org.activesync4j.wbxml.page.ItemOperations;
import org.activesync4j.wbxml.page.Move;
import org.activesync4j.wbxml.page.Ping;
import org.activesync4j.wbxml.page.ResolveRecipients;
import org.activesync4j.wbxml.page.Search;

/**
 * A device that speaks to an engine, without HTTP or over it. It keeps keys, folders and items as a phone does; every answer is
 * validated.
 *
 * <pre>{@code
 * TestDevice device = new TestDevice(engine, scheduler, alice, Version.V14_1, "phone");
 * device.provision();
 * device.folderSync();
 * TestCollection notes = device.collection(FolderKind.NOTES);
 * notes.add("Milk").sync();
 * }</pre>
 *
 * <p>Time stands still while it works: whatever is due runs on the scheduler that the engine was given. Used by one
 * thread.
 */
public final class TestDevice {

    private static final int MOVED = 3;
    private static final String WBXML = "application/vnd.ms-sync.wbxml";

    private Line line;
    private final Optional<ManualScheduler> scheduler;
    private final User user;
    private final String id;
    private final Map<String, TestFolder> folders = new LinkedHashMap<>();
    private final Map<String, TestCollection> collections = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Version version;
    private Optional<String> policyKey = Optional.empty();
    private String folderKey = "0";
    private boolean losing;
    private int mails;
    private Duration patience = Duration.ZERO;

    /**
     * Makes a device that knows nothing yet.
     *
     * @param engine whom it speaks to
     * @param scheduler the workers and timers of that engine
     * @param user who uses it
     * @param version the version that it speaks
     * @param id its name for itself
     */
    public TestDevice(ActiveSync engine, ManualScheduler scheduler, User user, Version version, String id) {
        this(new EngineLine(engine, scheduler), Optional.of(scheduler), user, version, id);
    }

    private TestDevice(Line line, Optional<ManualScheduler> scheduler, User user, Version version, String id) {
        this.line = line;
        this.scheduler = scheduler;
        this.user = user;
        this.version = version;
        this.id = id;
    }

    /**
     * Makes a device that speaks HTTP, to a server that is mounted somewhere. Time passes as it does; an answer is waited for
     * half a minute, or as long as {@link #patientFor} says.
     *
     * @param endpoint where the servlet is mounted
     * @param user who uses it, with their password
     * @param version the version that it speaks
     * @param id its name for itself
     * @return the device, which knows nothing yet
     */
    public static TestDevice over(URI endpoint, User user, Version version, String id) {
        return new TestDevice(new HttpLine(endpoint), Optional.empty(), user, version, id);
    }

    /**
     * A folder as the device shows it.
     *
     * @param id the engine's name for it
     * @param parent the folder above, {@code 0} at the top
     * @param name what the user reads
     * @param type what it is for
     */
    public record TestFolder(String id, String parent, String name, int type) {}

    /**
     * Tells the version that it speaks.
     *
     * @return the version
     */
    public Version version() {
        return version;
    }

    /**
     * Speaks another version from now on.
     *
     * @param other the version
     * @return this
     */
    public TestDevice speaking(Version other) {
        version = other;
        return this;
    }

    /**
     * Speaks to another node from now on.
     *
     * @param other an engine over the same stores, with the same scheduler
     * @return this
     */
    public TestDevice through(ActiveSync other) {
        line = new EngineLine(other, scheduler.orElseThrow());
        return this;
    }

    /**
     * Speaks HTTP to another server from now on.
     *
     * @param endpoint where its servlet is mounted
     * @return this
     */
    public TestDevice through(URI endpoint) {
        line = new HttpLine(endpoint);
        return this;
    }

    /**
     * Lets time pass while an answer does not come; otherwise that is an error at once.
     *
     * @param longest how much time at most
     * @return this
     */
    public TestDevice patientFor(Duration longest) {
        patience = longest;
        return this;
    }

    /**
     * Sends a header with every request from now on.
     *
     * @param name its name
     * @param value its value
     * @return this
     */
    public TestDevice withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /**
     * Loses the next answer: the engine does its work, the device learns nothing of it.
     *
     * @return this
     */
    public TestDevice loseAnswer() {
        losing = true;
        return this;
    }

    /**
     * Takes back {@link #loseAnswer}: the next answer reaches the device.
     *
     * @return this
     */
    public TestDevice keepAnswer() {
        losing = false;
        return this;
    }

    /**
     * Asks which versions and commands there are.
     *
     * @return the answer, its headers say so
     */
    public TestAnswer options() {
        return answer("OPTIONS", await(line.send(new Request("OPTIONS", "", headers, Content.of(new byte[0]), user))));
    }

    /**
     * Sends a command and waits for its answer.
     *
     * @param command its name
     * @param body the root element
     * @return the answer, validated
     * @throws AssertionError if the engine makes the device wait, or the answer is not as the schema wants it
     */
    public TestAnswer send(String command, Element body) {
        return answer(command, await(begin(command, body)));
    }

    /**
     * Sends a command without a body.
     *
     * @param command its name
     * @return the answer
     */
    public TestAnswer send(String command) {
        return answer(command, await(begin(command, new byte[0])));
    }

    /**
     * Sends a command whose body is whatever bytes.
     *
     * @param command its name
     * @param body the bytes
     * @return the answer
     */
    public TestAnswer send(String command, byte[] body) {
        return answer(command, await(begin(command, body)));
    }

    /**
     * Begins to write a mail.
     *
     * @return sends it
     */
    public TestMailer mail() {
        return new TestMailer(this, id + "-" + ++mails);
    }

    /** Sends a command whose body is a mail, as devices do up to 12.1. */
    TestAnswer sendMessage(String command, String parameters, byte[] mime) {
        return answer(
                command, await(post("Cmd=" + command + parameters, Map.of("Content-Type", "message/rfc822"), mime)));
    }

    /**
     * Sends a command and does not wait.
     *
     * @param command its name
     * @param body the root element
     * @return the answer to come
     */
    public CompletableFuture<Response> begin(String command, Element body) {
        return begin(command, new WbxmlWriter().node(body).finish().toByteArray());
    }

    /**
     * Sends a command whose body is whatever bytes, and does not wait.
     *
     * @param command its name
     * @param body the bytes
     * @return the answer to come
     */
    public CompletableFuture<Response> begin(String command, byte[] body) {
        return post("Cmd=" + command, Map.of(), body);
    }

    private CompletableFuture<Response> post(String parameters, Map<String, String> extra, byte[] body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(extra);
        all.put("MS-ASProtocolVersion", version.wire());
        all.putIfAbsent("User-Agent", "TestDevice/1");
        policyKey.ifPresent(key -> all.put("X-MS-PolicyKey", key));
        if (body.length > 0) {
            all.putIfAbsent("Content-Type", WBXML);
        }
        String query = parameters + "&User=test&DeviceId=" + id + "&DeviceType=Test";
        CompletableFuture<Response> response = line.send(new Request("POST", query, all, Content.of(body), user));
        runDue();
        return response;
    }

    /** A process that ends while it answers has lost the answer. */
    private void runDue() {
        boolean done = false;
        try {
            line.runDue();
            done = true;
        } finally {
            losing &= done;
        }
    }

    /**
     * Sends a request as no device of ours would.
     *
     * @param query the query string
     * @param sent the headers, and no others
     * @param body the bytes
     * @return what came, neither read nor checked
     */
    public Response raw(String query, Map<String, String> sent, byte[] body) {
        return await(line.send(new Request("POST", query, sent, Content.of(body), user)));
    }

    Response await(CompletableFuture<Response> response) {
        runDue();
        line.await(response, patience);
        if (!response.isDone()) {
            throw new AssertionError("the engine makes the device wait");
        }
        return response.join();
    }

    /**
     * Reads and checks an answer.
     *
     * @param command to which command
     * @param response what came
     * @return the answer, validated
     */
    public TestAnswer answer(String command, Response response) {
        Optional<Element> document = response.body().map(TestDevice::document);
        response.close();
        document.ifPresent(root -> ElementAssert.assertThat(root).isValidAnswer(command, version));
        return new TestAnswer(response.status(), response.headers(), document);
    }

    private static Element document(Content body) {
        return Document.read(bytes(body)).root();
    }

    /** Tells whether the answer that is coming is to be lost. */
    boolean loses() {
        boolean lost = losing;
        losing = false;
        return lost;
    }

    /**
     * Provisions in two phases.
     *
     * @return this
     */
    public TestDevice provision() {
        policyKey = Optional.of(new Provisioner(this).provision());
        return this;
    }

    /**
     * Sets the policy key that is sent from now on.
     *
     * @param key the key; empty for none
     * @return this
     */
    public TestDevice withPolicyKey(String key) {
        policyKey = Optional.of(key).filter(some -> !some.isEmpty());
        return this;
    }

    /**
     * Asks for the folders, or what has changed of them.
     *
     * @return the answer
     */
    public TestAnswer folderSync() {
        Element body = Element.of(FolderHierarchy.FOLDER_SYNC, Element.of(FolderHierarchy.SYNC_KEY, folderKey));
        TestAnswer answer = send("FolderSync", body);
        if (!loses() && answer.http() == 200) {
            take(answer);
        }
        return answer;
    }

    /**
     * Forgets the folders' key, so that the next FolderSync begins again.
     *
     * @return this
     */
    public TestDevice forgetFolders() {
        folderKey = "0";
        return this;
    }

    private void take(TestAnswer answer) {
        Element root = answer.root();
        Optional<Element> changes = root.child(FolderHierarchy.CHANGES);
        if (changes.isEmpty()) {
            return;
        }
        if (folderKey.equals("0")) {
            folders.clear();
        }
        folderKey = root.require(FolderHierarchy.SYNC_KEY).text();
        for (Element change : changes.get().children()) {
            if (change.is(FolderHierarchy.DELETE)) {
                folders.remove(change.require(FolderHierarchy.SERVER_ID).text());
            } else if (!change.is(FolderHierarchy.COUNT)) {
                TestFolder folder = folder(change);
                folders.put(folder.id(), folder);
            }
        }
    }

    private static TestFolder folder(Element element) {
        return new TestFolder(
                element.require(FolderHierarchy.SERVER_ID).text(),
                element.require(FolderHierarchy.PARENT_ID).text(),
                element.require(FolderHierarchy.DISPLAY_NAME).text(),
                element.require(FolderHierarchy.TYPE).integer());
    }

    /**
     * Makes a folder.
     *
     * @param name what its user reads
     * @param kind what it is for
     * @param parent the id of the folder above, {@code 0} at the top
     * @return the answer; unless it is to be lost or says that it failed, the device shows the folder
     */
    public TestAnswer createFolder(String name, FolderKind kind, String parent) {
        Element body = Element.of(
                FolderHierarchy.FOLDER_CREATE,
                Element.of(FolderHierarchy.SYNC_KEY, folderKey),
                Element.of(FolderHierarchy.PARENT_ID, parent),
                Element.of(FolderHierarchy.DISPLAY_NAME, name),
                Element.of(FolderHierarchy.TYPE, Integer.toString(kind.type())));
        return changeFolders("FolderCreate", body, root -> {
            String made = root.require(FolderHierarchy.SERVER_ID).text();
            folders.put(made, new TestFolder(made, parent, name, kind.type()));
        });
    }

    /**
     * Gives a folder another name, another place, or both.
     *
     * @param folder its id
     * @param parent the id of the folder above, {@code 0} at the top
     * @param name what its user reads from now on
     * @return the answer; unless it is to be lost or says that it failed, the device shows the folder so
     */
    public TestAnswer updateFolder(String folder, String parent, String name) {
        Element body = Element.of(
                FolderHierarchy.FOLDER_UPDATE,
                Element.of(FolderHierarchy.SYNC_KEY, folderKey),
                Element.of(FolderHierarchy.SERVER_ID, folder),
                Element.of(FolderHierarchy.PARENT_ID, parent),
                Element.of(FolderHierarchy.DISPLAY_NAME, name));
        return changeFolders(
                "FolderUpdate",
                body,
                root -> folders.computeIfPresent(
                        folder, (id, before) -> new TestFolder(id, parent, name, before.type())));
    }

    /**
     * Gives a folder another name.
     *
     * @param name what its user reads
     * @param other what its user reads from now on
     * @return the answer
     */
    public TestAnswer renameFolder(String name, String other) {
        TestFolder folder = folder(name);
        return updateFolder(folder.id(), folder.parent(), other);
    }

    /**
     * Puts a folder beneath another one.
     *
     * @param name what its user reads
     * @param parent the name of the folder above
     * @return the answer
     */
    public TestAnswer moveFolder(String name, String parent) {
        return updateFolder(folder(name).id(), folder(parent).id(), name);
    }

    /**
     * Deletes a folder with all that is in it.
     *
     * @param name what its user reads
     * @return the answer; unless it is to be lost or says that it failed, the device does not show the folder any more
     */
    public TestAnswer deleteFolder(String name) {
        String folder = folder(name).id();
        Element body = Element.of(
                FolderHierarchy.FOLDER_DELETE,
                Element.of(FolderHierarchy.SYNC_KEY, folderKey),
                Element.of(FolderHierarchy.SERVER_ID, folder));
        return changeFolders("FolderDelete", body, root -> {
            collections.remove(folder);
            beneath(folder).forEach(folders::remove);
        });
    }

    private List<String> beneath(String top) {
        List<String> found = new ArrayList<>(List.of(top));
        for (int i = 0; i < found.size(); i++) {
            String above = found.get(i);
            folders.values().stream()
                    .filter(folder -> folder.parent().equals(above))
                    .forEach(folder -> found.add(folder.id()));
        }
        return found;
    }

    private TestAnswer changeFolders(String command, Element body, Consumer<Element> learn) {
        TestAnswer answer = send(command, body);
        if (!loses() && answer.http() == 200 && answer.status(FolderHierarchy.STATUS) == 1) {
            folderKey = answer.root().require(FolderHierarchy.SYNC_KEY).text();
            learn.accept(answer.root());
        }
        return answer;
    }

    /**
     * Finds the first folder of a name.
     *
     * @param name what the user reads
     * @return the folder
     */
    public TestFolder folder(String name) {
        return folders().stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the device shows no folder called " + name));
    }

    /**
     * Moves items to another folder.
     *
     * @param from where they are
     * @param to where they are to be
     * @param serverIds which
     * @return the answer; unless it is to be lost, what has been moved is in the other folder on the device
     */
    public TestAnswer move(TestCollection from, TestCollection to, String... serverIds) {
        List<Element> moves = new ArrayList<>();
        for (String serverId : serverIds) {
            moves.add(Element.of(
                    Move.MOVE,
                    Element.of(Move.SRC_MSG_ID, serverId),
                    Element.of(Move.SRC_FLD_ID, from.id()),
                    Element.of(Move.DST_FLD_ID, to.id())));
        }
        TestAnswer answer = send("MoveItems", Element.of(Move.MOVE_ITEMS, moves));
        if (!loses() && answer.http() == 200) {
            answer.root().children(Move.RESPONSE).forEach(response -> take(response, from, to));
        }
        return answer;
    }

    private static void take(Element response, TestCollection from, TestCollection to) {
        if (response.require(Move.STATUS).integer() == MOVED) {
            from.moveTo(
                    to,
                    response.require(Move.SRC_MSG_ID).text(),
                    response.require(Move.DST_MSG_ID).text());
        }
    }

    /**
     * Tells the key of the folders.
     *
     * @return the key that the next FolderSync presents
     */
    public String folderKey() {
        return folderKey;
    }

    /**
     * Lists the folders that the device shows.
     *
     * @return the folders
     */
    public List<TestFolder> folders() {
        return List.copyOf(folders.values());
    }

    /**
     * Opens the first folder of a kind.
     *
     * @param kind which
     * @return its items
     */
    public TestCollection collection(FolderKind kind) {
        return collection(folders().stream()
                .filter(folder -> folder.type() == kind.type())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the device shows no folder of kind " + kind)));
    }

    /**
     * Opens a folder.
     *
     * @param name what the user reads
     * @return its items
     */
    public TestCollection collection(String name) {
        return collection(folder(name));
    }

    private TestCollection collection(TestFolder folder) {
        return collections.computeIfAbsent(folder.id(), number -> new TestCollection(this, folder));
    }

    /**
     * Synchronises collections in one request.
     *
     * @param wanted which
     * @return the answer; if it is to be lost the device has learned nothing of it
     */
    public TestAnswer sync(TestCollection... wanted) {
        TestAnswer answer = answer("Sync", await(begin("Sync", syncBody(List.of(wanted)))));
        if (!loses() && answer.http() == 200) {
            take(answer, List.of(wanted));
        }
        return answer;
    }

    private static Element syncBody(List<TestCollection> wanted) {
        List<Element> list = wanted.stream().map(TestCollection::request).toList();
        return Element.of(AirSync.SYNC, Element.of(AirSync.COLLECTIONS, list));
    }

    private static void take(TestAnswer answer, List<TestCollection> wanted) {
        Map<String, Element> said = new LinkedHashMap<>();
        answer.document()
                .flatMap(root -> root.child(AirSync.COLLECTIONS))
                .ifPresent(list -> list.children(AirSync.COLLECTION)
                        .forEach(each ->
                                said.put(each.require(AirSync.COLLECTION_ID).text(), each)));
        boolean fine = answer.document().map(root -> !root.has(AirSync.STATUS)).orElse(true);
        for (TestCollection each : wanted) {
            Element collection = said.get(each.id());
            if (collection != null) {
                each.take(collection);
            } else if (fine) {
                each.takeSilence();
            }
        }
    }

    /**
     * Begins a Sync that waits for changes.
     *
     * @param seconds how long at most
     * @param wanted which collections
     * @return the Sync
     */
    public TestWait syncAndWait(int seconds, TestCollection... wanted) {
        List<Element> children = new ArrayList<>(syncBody(List.of(wanted)).children());
        children.add(
                version.atLeast(Version.V14_0)
                        ? Element.of(AirSync.HEARTBEAT_INTERVAL, Integer.toString(seconds))
                        : Element.of(AirSync.WAIT, Integer.toString(seconds / 60)));
        CompletableFuture<Response> response = begin("Sync", Element.of(AirSync.SYNC, children));
        return new TestWait(this, response, come -> {
            TestAnswer answer = answer("Sync", come);
            take(answer, List.of(wanted));
            return answer;
        });
    }

    /**
     * Begins a Sync without a body: as before.
     *
     * @param before the collections of the request before
     * @return the Sync
     */
    public TestWait syncAgain(TestCollection... before) {
        return new TestWait(this, begin("Sync", new byte[0]), come -> {
            TestAnswer answer = answer("Sync", come);
            take(answer, List.of(before));
            return answer;
        });
    }

    /**
     * Asks for items, attachments and documents, and does what else ItemOperations does.
     *
     * @param operations the children of ItemOperations
     * @return the answer
     */
    public TestAnswer itemOperations(Node... operations) {
        return send("ItemOperations", Element.of(ItemOperations.ITEM_OPERATIONS, operations));
    }

    /**
     * Asks for the same, with contents beside the document.
     *
     * @param operations the children of ItemOperations
     * @return the answer, its document validated
     */
    public TestMultipart itemOperationsInParts(Node... operations) {
        Element body = Element.of(ItemOperations.ITEM_OPERATIONS, operations);
        byte[] bytes = new WbxmlWriter().node(body).finish().toByteArray();
        TestContent content = content(await(post("Cmd=ItemOperations", Map.of("MS-ASAcceptMultiPart", "T"), bytes)));
        if (!content.mediaType().equals("application/vnd.ms-sync.multipart")) {
            throw new AssertionError("HTTP " + content.http() + ", a " + content.mediaType());
        }
        TestMultipart parts = TestMultipart.read(content.bytes());
        ElementAssert.assertThat(parts.root()).isValidAnswer("ItemOperations", version);
        return parts;
    }

    /**
     * Asks for an attachment as it is, as devices do up to 12.1.
     *
     * @param name its AttName or FileReference
     * @return the answer
     */
    public TestContent getAttachment(String name) {
        String parameters = "Cmd=GetAttachment&AttachmentName=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return content(await(post(parameters, Map.of(), new byte[0])));
    }

    private static TestContent content(Response response) {
        byte[] bytes = response.body().map(TestDevice::bytes).orElse(new byte[0]);
        response.close();
        return new TestContent(response.status(), response.headers(), bytes);
    }

    private static byte[] bytes(Content body) {
        try (var in = body.open()) {
            return in.readAllBytes();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /**
     * Searches.
     *
     * @param store the children of Store
     * @return the answer
     */
    public TestAnswer search(Node... store) {
        return send("Search", Element.of(Search.SEARCH, Element.of(Search.STORE, store)));
    }

    /**
     * Asks who is meant.
     *
     * @param children those of ResolveRecipients
     * @return the answer
     */
    public TestAnswer resolveRecipients(Node... children) {
        return send("ResolveRecipients", Element.of(ResolveRecipients.RESOLVE_RECIPIENTS, children));
    }

    /**
     * Begins to wait for changes.
     *
     * @param seconds how long at most
     * @param watched which folders
     * @return the Ping
     */
    public TestPing ping(int seconds, TestCollection... watched) {
        List<Element> list = new ArrayList<>();
        for (TestCollection each : watched) {
            list.add(Element.of(Ping.FOLDER, Element.of(Ping.ID, each.id()), Element.of(Ping.CLASS, each.itemClass())));
        }
        Element body = Element.of(
                Ping.PING,
                Element.of(Ping.HEARTBEAT_INTERVAL, Integer.toString(seconds)),
                Element.of(Ping.FOLDERS, list));
        return new TestPing(this, begin("Ping", body));
    }

    /**
     * Begins to wait for changes as before.
     *
     * @return the Ping
     */
    public TestPing ping() {
        return new TestPing(this, begin("Ping", new byte[0]));
    }
}
