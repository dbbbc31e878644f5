package org.activesync4j.testkit.groupware;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.activesync4j.Credentials;
import org.activesync4j.DeviceId;
import org.activesync4j.Login;
import org.activesync4j.Owner;
import org.activesync4j.User;
import org.activesync4j.spi.Absence;
import org.activesync4j.spi.CalendarEntry;
import org.activesync4j.spi.FolderKind;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MeetingReply;

/** A user of the {@link Groupware}: what a test does at the server on the user's behalf. */
public final class Person {

    /** The folders that everybody has. A further kind is a further row. */
    private static final Map<FolderKind, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put(FolderKind.INBOX, "Inbox");
        DEFAULTS.put(FolderKind.DRAFTS, "Drafts");
        DEFAULTS.put(FolderKind.DELETED_ITEMS, "Deleted Items");
        DEFAULTS.put(FolderKind.SENT_ITEMS, "Sent Items");
        DEFAULTS.put(FolderKind.OUTBOX, "Outbox");
        DEFAULTS.put(FolderKind.CALENDAR, "Calendar");
        DEFAULTS.put(FolderKind.TASKS, "Tasks");
        DEFAULTS.put(FolderKind.CONTACTS, "Contacts");
        DEFAULTS.put(FolderKind.NOTES, "Notes");
    }

    private final Groupware groupware;
    private final Owner owner;
    private final Set<Login> delegates = new CopyOnWriteArraySet<>();
    private final List<Identity> identities = new CopyOnWriteArrayList<>();
    private final Map<DeviceId, String> devicePasswords = new ConcurrentHashMap<>();
    private final Map<String, MeetingReply> answered = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, CalendarEntry> meetings = new ConcurrentHashMap<>();
    private volatile Absence absence = Absence.NONE;

    Person(Groupware groupware, Owner owner) {
        this.groupware = groupware;
        this.owner = owner;
        DEFAULTS.forEach((kind, name) -> groupware.addFolder(owner, kind, name));
        identities.add(Identity.primary(displayName(owner.value()), List.of(new MailAddress(address()))));
        groupware.postOffice().open(new MailAddress(address()), this);
    }

    /**
     * Returns what an authenticator would make of this user.
     *
     * @return login and owner of this name, without credentials
     */
    public User user() {
        return User.of(owner.value(), Credentials.NONE);
    }

    /**
     * Lets somebody else open this user's data.
     *
     * @param login who may
     * @return what an authenticator would make of that login asking for this user's data
     */
    public User openedBy(String login) {
        Login delegate = new Login(login);
        delegates.add(delegate);
        return new User(delegate, owner, Credentials.NONE);
    }

    /**
     * Returns the user's mail address.
     *
     * @return name at example.org
     */
    public String address() {
        return owner + "@example.org";
    }

    private static String displayName(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " Example";
    }

    /**
     * Gives the user a further address.
     *
     * @param address the address
     */
    public void addAddress(String address) {
        Identity primary = identities.get(0);
        List<MailAddress> more = new ArrayList<>(primary.addresses());
        more.add(new MailAddress(address));
        identities.set(0, Identity.primary(primary.displayName(), more));
        groupware.postOffice().open(new MailAddress(address), this);
    }

    /**
     * Gives the user a further account.
     *
     * @param account the account
     */
    public void addAccount(Identity account) {
        identities.add(account);
        account.addresses().forEach(address -> groupware.postOffice().open(address, this));
    }

    /**
     * Tells who the user is in the mail.
     *
     * @return the primary account first
     */
    public List<Identity> identities() {
        return List.copyOf(identities);
    }

    /**
     * Tells what is answered while the user is away.
     *
     * @return the absence; at first {@link Absence#NONE}
     */
    public Absence absence() {
        return absence;
    }

    /**
     * Decides what is answered while the user is away.
     *
     * @param other from now on
     */
    public void answerWith(Absence other) {
        absence = other;
    }

    /**
     * Returns the passwords by which the user's devices can be unlocked.
     *
     * @return device → password, as they are kept at any time
     */
    public Map<DeviceId, String> devicePasswords() {
        return devicePasswords;
    }

    /**
     * Returns what the user has said to invitations.
     *
     * @return key of the answer → what was said, in the order of the answers
     */
    public Map<String, MeetingReply> answered() {
        return answered;
    }

    /**
     * Returns the Sent Items folder.
     *
     * @return the folder
     */
    public GroupwareFolder sentItems() {
        return folder(FolderKind.SENT_ITEMS);
    }

    /**
     * Returns the Inbox.
     *
     * @return the folder
     */
    public GroupwareFolder inbox() {
        return folder(FolderKind.INBOX);
    }

    /**
     * Returns the Drafts folder.
     *
     * @return the folder
     */
    public GroupwareFolder drafts() {
        return folder(FolderKind.DRAFTS);
    }

    /**
     * Returns the Deleted Items folder.
     *
     * @return the folder
     */
    public GroupwareFolder trash() {
        return folder(FolderKind.DELETED_ITEMS);
    }

    /**
     * Returns the default notes.
     *
     * @return the folder
     */
    public GroupwareFolder notes() {
        return folder(FolderKind.NOTES);
    }

    /**
     * Returns the default calendar.
     *
     * @return the folder
     */
    public GroupwareFolder calendar() {
        return folder(FolderKind.CALENDAR);
    }

    /**
     * Returns the default tasks.
     *
     * @return the folder
     */
    public GroupwareFolder tasks() {
        return folder(FolderKind.TASKS);
    }

    /**
     * Returns the default contacts.
     *
     * @return the folder
     */
    public GroupwareFolder contacts() {
        return folder(FolderKind.CONTACTS);
    }

    /**
     * Returns the oldest folder of a kind.
     *
     * @param kind the kind
     * @return the folder
     * @throws NoSuchElementException if there is none
     */
    public GroupwareFolder folder(FolderKind kind) {
        return folders().stream()
                .filter(folder -> folder.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(owner + " has no folder for " + kind));
    }

    /**
     * Returns the oldest folder of a name.
     *
     * @param name the name
     * @return the folder
     * @throws NoSuchElementException if there is none
     */
    public GroupwareFolder folder(String name) {
        return folders().stream()
                .filter(folder -> folder.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(owner + " has no folder " + name));
    }

    /**
     * Returns the user's own folders.
     *
     * @return the folders, the oldest first
     */
    public List<GroupwareFolder> folders() {
        return groupware.foldersOf(owner).stream().map(this::folder).toList();
    }

    /**
     * Adds a folder at the top.
     *
     * @param name its name
     * @param kind what it is for
     * @return the folder
     */
    public GroupwareFolder addFolder(String name, FolderKind kind) {
        return folder(groupware.addFolder(owner, kind, name));
    }

    private GroupwareFolder folder(FolderData data) {
        return new GroupwareFolder(groupware, data, this);
    }

    /** Tells where the meetings lie that the user has answered, by the key of the answer. */
    Map<String, CalendarEntry> meetings() {
        return meetings;
    }

    Owner owner() {
        return owner;
    }

    boolean admits(Login login) {
        return login.value().equals(owner.value()) || delegates.contains(login);
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return owner.value();
    }
}
