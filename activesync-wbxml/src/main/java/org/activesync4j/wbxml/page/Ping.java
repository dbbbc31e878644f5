package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 13, Ping: the Ping command. See [MS-ASWBXML] 2.1.2.1.14 and [MS-ASCMD].
 */
public final class Ping {

    /** Ping:Ping, token 0x05. */
    public static final Tag PING = Tag.of(Id.PING, "Ping", "Ping");

    /** Ping:AutdState, token 0x06, only in old protocol versions. */
    public static final Tag AUTD_STATE = Tag.of(Id.AUTD_STATE, "Ping", "AutdState");

    /** Ping:Status, token 0x07. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "Ping", "Status");

    /** Ping:HeartbeatInterval, token 0x08. */
    public static final Tag HEARTBEAT_INTERVAL = Tag.of(Id.HEARTBEAT_INTERVAL, "Ping", "HeartbeatInterval");

    /** Ping:Folders, token 0x09. */
    public static final Tag FOLDERS = Tag.of(Id.FOLDERS, "Ping", "Folders");

    /** Ping:Folder, token 0x0A. */
    public static final Tag FOLDER = Tag.of(Id.FOLDER, "Ping", "Folder");

    /** Ping:Id, token 0x0B. */
    public static final Tag ID = Tag.of(Id.ID, "Ping", "Id");

    /** Ping:Class, token 0x0C. */
    public static final Tag CLASS = Tag.of(Id.CLASS, "Ping", "Class");

    /** Ping:MaxFolders, token 0x0D. */
    public static final Tag MAX_FOLDERS = Tag.of(Id.MAX_FOLDERS, "Ping", "MaxFolders");

    /** Ping:Version, token 0x0E, only in old protocol versions. */
    public static final Tag VERSION = Tag.of(Id.VERSION, "Ping", "Version");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            13, "Ping", PING, AUTD_STATE, STATUS, HEARTBEAT_INTERVAL, FOLDERS, FOLDER, ID, CLASS, MAX_FOLDERS, VERSION);

    private Ping() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of Ping:Ping. */
        public static final int PING = 13 << 6 | 0x05;

        /** The id of Ping:AutdState. */
        public static final int AUTD_STATE = 13 << 6 | 0x06;

        /** The id of Ping:Status. */
        public static final int STATUS = 13 << 6 | 0x07;

        /** The id of Ping:HeartbeatInterval. */
        public static final int HEARTBEAT_INTERVAL = 13 << 6 | 0x08;

        /** The id of Ping:Folders. */
        public static final int FOLDERS = 13 << 6 | 0x09;

        /** The id of Ping:Folder. */
        public static final int FOLDER = 13 << 6 | 0x0A;

        /** The id of Ping:Id. */
        public static final int ID = 13 << 6 | 0x0B;

        /** The id of Ping:Class. */
        public static final int CLASS = 13 << 6 | 0x0C;

        /** The id of Ping:MaxFolders. */
        public static final int MAX_FOLDERS = 13 << 6 | 0x0D;

        /** The id of Ping:Version. */
        public static final int VERSION = 13 << 6 | 0x0E;

        private Id() {}
    }
}
