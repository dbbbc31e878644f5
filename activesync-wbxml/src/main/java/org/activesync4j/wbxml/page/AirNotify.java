package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 3, AirNotify: text messages that told an early phone of changes; reserved today and never sent. See [MS-ASWBXML] 2.1.2.1.4.
 */
public final class AirNotify {

    /** AirNotify:Notify, token 0x05, only in old protocol versions. */
    public static final Tag NOTIFY = Tag.of(Id.NOTIFY, "AirNotify", "Notify");

    /** AirNotify:Notification, token 0x06, only in old protocol versions. */
    public static final Tag NOTIFICATION = Tag.of(Id.NOTIFICATION, "AirNotify", "Notification");

    /** AirNotify:Version, token 0x07, only in old protocol versions. */
    public static final Tag VERSION = Tag.of(Id.VERSION, "AirNotify", "Version");

    /** AirNotify:LifeTime, token 0x08, only in old protocol versions. */
    public static final Tag LIFE_TIME = Tag.of(Id.LIFE_TIME, "AirNotify", "LifeTime");

    /** AirNotify:DeviceInfo, token 0x09, only in old protocol versions. */
    public static final Tag DEVICE_INFO = Tag.of(Id.DEVICE_INFO, "AirNotify", "DeviceInfo");

    /** AirNotify:Enable, token 0x0A, only in old protocol versions. */
    public static final Tag ENABLE = Tag.of(Id.ENABLE, "AirNotify", "Enable");

    /** AirNotify:Folder, token 0x0B, only in old protocol versions. */
    public static final Tag FOLDER = Tag.of(Id.FOLDER, "AirNotify", "Folder");

    /** AirNotify:ServerId, token 0x0C, only in old protocol versions. */
    public static final Tag SERVER_ID = Tag.of(Id.SERVER_ID, "AirNotify", "ServerId");

    /** AirNotify:DeviceAddress, token 0x0D, only in old protocol versions. */
    public static final Tag DEVICE_ADDRESS = Tag.of(Id.DEVICE_ADDRESS, "AirNotify", "DeviceAddress");

    /** AirNotify:ValidCarrierProfiles, token 0x0E, only in old protocol versions. */
    public static final Tag VALID_CARRIER_PROFILES =
            Tag.of(Id.VALID_CARRIER_PROFILES, "AirNotify", "ValidCarrierProfiles");

    /** AirNotify:CarrierProfile, token 0x0F, only in old protocol versions. */
    public static final Tag CARRIER_PROFILE = Tag.of(Id.CARRIER_PROFILE, "AirNotify", "CarrierProfile");

    /** AirNotify:Status, token 0x10, only in old protocol versions. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "AirNotify", "Status");

    /** AirNotify:Responses, token 0x11, only in old protocol versions. */
    public static final Tag RESPONSES = Tag.of(Id.RESPONSES, "AirNotify", "Responses");

    /** AirNotify:Devices, token 0x12, only in old protocol versions. */
    public static final Tag DEVICES = Tag.of(Id.DEVICES, "AirNotify", "Devices");

    /** AirNotify:Device, token 0x13, only in old protocol versions. */
    public static final Tag DEVICE = Tag.of(Id.DEVICE, "AirNotify", "Device");

    /** AirNotify:Id, token 0x14, only in old protocol versions. */
    public static final Tag ID = Tag.of(Id.ID, "AirNotify", "Id");

    /** AirNotify:Expiry, token 0x15, only in old protocol versions. */
    public static final Tag EXPIRY = Tag.of(Id.EXPIRY, "AirNotify", "Expiry");

    /** AirNotify:NotifyGUID, token 0x16, only in old protocol versions. */
    public static final Tag NOTIFY_GUID = Tag.of(Id.NOTIFY_GUID, "AirNotify", "NotifyGUID");

    /** AirNotify:DeviceFriendlyName, token 0x17, only in old protocol versions. */
    public static final Tag DEVICE_FRIENDLY_NAME = Tag.of(Id.DEVICE_FRIENDLY_NAME, "AirNotify", "DeviceFriendlyName");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            3,
            "AirNotify",
            NOTIFY,
            NOTIFICATION,
            VERSION,
            LIFE_TIME,
            DEVICE_INFO,
            ENABLE,
            FOLDER,
            SERVER_ID,
            DEVICE_ADDRESS,
            VALID_CARRIER_PROFILES,
            CARRIER_PROFILE,
            STATUS,
            RESPONSES,
            DEVICES,
            DEVICE,
            ID,
            EXPIRY,
            NOTIFY_GUID,
            DEVICE_FRIENDLY_NAME);

    private AirNotify() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of AirNotify:Notify. */
        public static final int NOTIFY = 3 << 6 | 0x05;

        /** The id of AirNotify:Notification. */
        public static final int NOTIFICATION = 3 << 6 | 0x06;

        /** The id of AirNotify:Version. */
        public static final int VERSION = 3 << 6 | 0x07;

        /** The id of AirNotify:LifeTime. */
        public static final int LIFE_TIME = 3 << 6 | 0x08;

        /** The id of AirNotify:DeviceInfo. */
        public static final int DEVICE_INFO = 3 << 6 | 0x09;

        /** The id of AirNotify:Enable. */
        public static final int ENABLE = 3 << 6 | 0x0A;

        /** The id of AirNotify:Folder. */
        public static final int FOLDER = 3 << 6 | 0x0B;

        /** The id of AirNotify:ServerId. */
        public static final int SERVER_ID = 3 << 6 | 0x0C;

        /** The id of AirNotify:DeviceAddress. */
        public static final int DEVICE_ADDRESS = 3 << 6 | 0x0D;

        /** The id of AirNotify:ValidCarrierProfiles. */
        public static final int VALID_CARRIER_PROFILES = 3 << 6 | 0x0E;

        /** The id of AirNotify:CarrierProfile. */
        public static final int CARRIER_PROFILE = 3 << 6 | 0x0F;

        /** The id of AirNotify:Status. */
        public static final int STATUS = 3 << 6 | 0x10;

        /** The id of AirNotify:Responses. */
        public static final int RESPONSES = 3 << 6 | 0x11;

        /** The id of AirNotify:Devices. */
        public static final int DEVICES = 3 << 6 | 0x12;

        /** The id of AirNotify:Device. */
        public static final int DEVICE = 3 << 6 | 0x13;

        /** The id of AirNotify:Id. */
        public static final int ID = 3 << 6 | 0x14;

        /** The id of AirNotify:Expiry. */
        public static final int EXPIRY = 3 << 6 | 0x15;

        /** The id of AirNotify:NotifyGUID. */
        public static final int NOTIFY_GUID = 3 << 6 | 0x16;

        /** The id of AirNotify:DeviceFriendlyName. */
        public static final int DEVICE_FRIENDLY_NAME = 3 << 6 | 0x17;

        private Id() {}
    }
}
