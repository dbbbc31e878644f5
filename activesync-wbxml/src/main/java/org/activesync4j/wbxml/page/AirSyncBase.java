package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 17, AirSyncBase: bodies, attachments and locations. See [MS-ASWBXML] 2.1.2.1.18 and [MS-ASAIRS].
 */
public final class AirSyncBase {

    /** AirSyncBase:BodyPreference, token 0x05. */
    public static final Tag BODY_PREFERENCE = Tag.of(Id.BODY_PREFERENCE, "AirSyncBase", "BodyPreference");

    /** AirSyncBase:Type, token 0x06. */
    public static final Tag TYPE = Tag.of(Id.TYPE, "AirSyncBase", "Type");

    /** AirSyncBase:TruncationSize, token 0x07. */
    public static final Tag TRUNCATION_SIZE = Tag.of(Id.TRUNCATION_SIZE, "AirSyncBase", "TruncationSize");

    /** AirSyncBase:AllOrNone, token 0x08. */
    public static final Tag ALL_OR_NONE = Tag.of(Id.ALL_OR_NONE, "AirSyncBase", "AllOrNone");

    /** AirSyncBase:Body, token 0x0A. */
    public static final Tag BODY = Tag.of(Id.BODY, "AirSyncBase", "Body");

    /** AirSyncBase:Data, token 0x0B. */
    public static final Tag DATA = Tag.of(Id.DATA, "AirSyncBase", "Data");

    /** AirSyncBase:EstimatedDataSize, token 0x0C. */
    public static final Tag ESTIMATED_DATA_SIZE = Tag.of(Id.ESTIMATED_DATA_SIZE, "AirSyncBase", "EstimatedDataSize");

    /** AirSyncBase:Truncated, token 0x0D. */
    public static final Tag TRUNCATED = Tag.of(Id.TRUNCATED, "AirSyncBase", "Truncated");

    /** AirSyncBase:Attachments, token 0x0E. */
    public static final Tag ATTACHMENTS = Tag.of(Id.ATTACHMENTS, "AirSyncBase", "Attachments");

    /** AirSyncBase:Attachment, token 0x0F. */
    public static final Tag ATTACHMENT = Tag.of(Id.ATTACHMENT, "AirSyncBase", "Attachment");

    /** AirSyncBase:DisplayName, token 0x10. */
    public static final Tag DISPLAY_NAME = Tag.of(Id.DISPLAY_NAME, "AirSyncBase", "DisplayName");

    /** AirSyncBase:FileReference, token 0x11. */
    public static final Tag FILE_REFERENCE = Tag.of(Id.FILE_REFERENCE, "AirSyncBase", "FileReference");

    /** AirSyncBase:Method, token 0x12. */
    public static final Tag METHOD = Tag.of(Id.METHOD, "AirSyncBase", "Method");

    /** AirSyncBase:ContentId, token 0x13. */
    public static final Tag CONTENT_ID = Tag.of(Id.CONTENT_ID, "AirSyncBase", "ContentId");

    /** AirSyncBase:ContentLocation, token 0x14. */
    public static final Tag CONTENT_LOCATION = Tag.of(Id.CONTENT_LOCATION, "AirSyncBase", "ContentLocation");

    /** AirSyncBase:IsInline, token 0x15. */
    public static final Tag IS_INLINE = Tag.of(Id.IS_INLINE, "AirSyncBase", "IsInline");

    /** AirSyncBase:NativeBodyType, token 0x16. */
    public static final Tag NATIVE_BODY_TYPE = Tag.of(Id.NATIVE_BODY_TYPE, "AirSyncBase", "NativeBodyType");

    /** AirSyncBase:ContentType, token 0x17. */
    public static final Tag CONTENT_TYPE = Tag.of(Id.CONTENT_TYPE, "AirSyncBase", "ContentType");

    /** AirSyncBase:Preview, token 0x18. */
    public static final Tag PREVIEW = Tag.of(Id.PREVIEW, "AirSyncBase", "Preview");

    /** AirSyncBase:BodyPartPreference, token 0x19. */
    public static final Tag BODY_PART_PREFERENCE = Tag.of(Id.BODY_PART_PREFERENCE, "AirSyncBase", "BodyPartPreference");

    /** AirSyncBase:BodyPart, token 0x1A. */
    public static final Tag BODY_PART = Tag.of(Id.BODY_PART, "AirSyncBase", "BodyPart");

    /** AirSyncBase:Status, token 0x1B. */
    public static final Tag STATUS = Tag.of(Id.STATUS, "AirSyncBase", "Status");

    /** AirSyncBase:Add, token 0x1C. */
    public static final Tag ADD = Tag.of(Id.ADD, "AirSyncBase", "Add");

    /** AirSyncBase:Delete, token 0x1D. */
    public static final Tag DELETE = Tag.of(Id.DELETE, "AirSyncBase", "Delete");

    /** AirSyncBase:ClientId, token 0x1E. */
    public static final Tag CLIENT_ID = Tag.of(Id.CLIENT_ID, "AirSyncBase", "ClientId");

    /** AirSyncBase:Content, token 0x1F, whose content is opaque. */
    public static final Tag CONTENT = Tag.opaque(Id.CONTENT, "AirSyncBase", "Content");

    /** AirSyncBase:Location, token 0x20. */
    public static final Tag LOCATION = Tag.of(Id.LOCATION, "AirSyncBase", "Location");

    /** AirSyncBase:Annotation, token 0x21. */
    public static final Tag ANNOTATION = Tag.of(Id.ANNOTATION, "AirSyncBase", "Annotation");

    /** AirSyncBase:Street, token 0x22. */
    public static final Tag STREET = Tag.of(Id.STREET, "AirSyncBase", "Street");

    /** AirSyncBase:City, token 0x23. */
    public static final Tag CITY = Tag.of(Id.CITY, "AirSyncBase", "City");

    /** AirSyncBase:State, token 0x24. */
    public static final Tag STATE = Tag.of(Id.STATE, "AirSyncBase", "State");

    /** AirSyncBase:Country, token 0x25. */
    public static final Tag COUNTRY = Tag.of(Id.COUNTRY, "AirSyncBase", "Country");

    /** AirSyncBase:PostalCode, token 0x26. */
    public static final Tag POSTAL_CODE = Tag.of(Id.POSTAL_CODE, "AirSyncBase", "PostalCode");

    /** AirSyncBase:Latitude, token 0x27. */
    public static final Tag LATITUDE = Tag.of(Id.LATITUDE, "AirSyncBase", "Latitude");

    /** AirSyncBase:Longitude, token 0x28. */
    public static final Tag LONGITUDE = Tag.of(Id.LONGITUDE, "AirSyncBase", "Longitude");

    /** AirSyncBase:Accuracy, token 0x29. */
    public static final Tag ACCURACY = Tag.of(Id.ACCURACY, "AirSyncBase", "Accuracy");

    /** AirSyncBase:Altitude, token 0x2A. */
    public static final Tag ALTITUDE = Tag.of(Id.ALTITUDE, "AirSyncBase", "Altitude");

    /** AirSyncBase:AltitudeAccuracy, token 0x2B. */
    public static final Tag ALTITUDE_ACCURACY = Tag.of(Id.ALTITUDE_ACCURACY, "AirSyncBase", "AltitudeAccuracy");

    /** AirSyncBase:LocationUri, token 0x2C. */
    public static final Tag LOCATION_URI = Tag.of(Id.LOCATION_URI, "AirSyncBase", "LocationUri");

    /** AirSyncBase:InstanceId, token 0x2D. */
    public static final Tag INSTANCE_ID = Tag.of(Id.INSTANCE_ID, "AirSyncBase", "InstanceId");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            17,
            "AirSyncBase",
            BODY_PREFERENCE,
            TYPE,
            TRUNCATION_SIZE,
            ALL_OR_NONE,
            BODY,
            DATA,
            ESTIMATED_DATA_SIZE,
            TRUNCATED,
            ATTACHMENTS,
            ATTACHMENT,
            DISPLAY_NAME,
            FILE_REFERENCE,
            METHOD,
            CONTENT_ID,
            CONTENT_LOCATION,
            IS_INLINE,
            NATIVE_BODY_TYPE,
            CONTENT_TYPE,
            PREVIEW,
            BODY_PART_PREFERENCE,
            BODY_PART,
            STATUS,
            ADD,
            DELETE,
            CLIENT_ID,
            CONTENT,
            LOCATION,
            ANNOTATION,
            STREET,
            CITY,
            STATE,
            COUNTRY,
            POSTAL_CODE,
            LATITUDE,
            LONGITUDE,
            ACCURACY,
            ALTITUDE,
            ALTITUDE_ACCURACY,
            LOCATION_URI,
            INSTANCE_ID);

    private AirSyncBase() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of AirSyncBase:BodyPreference. */
        public static final int BODY_PREFERENCE = 17 << 6 | 0x05;

        /** The id of AirSyncBase:Type. */
        public static final int TYPE = 17 << 6 | 0x06;

        /** The id of AirSyncBase:TruncationSize. */
        public static final int TRUNCATION_SIZE = 17 << 6 | 0x07;

        /** The id of AirSyncBase:AllOrNone. */
        public static final int ALL_OR_NONE = 17 << 6 | 0x08;

        /** The id of AirSyncBase:Body. */
        public static final int BODY = 17 << 6 | 0x0A;

        /** The id of AirSyncBase:Data. */
        public static final int DATA = 17 << 6 | 0x0B;

        /** The id of AirSyncBase:EstimatedDataSize. */
        public static final int ESTIMATED_DATA_SIZE = 17 << 6 | 0x0C;

        /** The id of AirSyncBase:Truncated. */
        public static final int TRUNCATED = 17 << 6 | 0x0D;

        /** The id of AirSyncBase:Attachments. */
        public static final int ATTACHMENTS = 17 << 6 | 0x0E;

        /** The id of AirSyncBase:Attachment. */
        public static final int ATTACHMENT = 17 << 6 | 0x0F;

        /** The id of AirSyncBase:DisplayName. */
        public static final int DISPLAY_NAME = 17 << 6 | 0x10;

        /** The id of AirSyncBase:FileReference. */
        public static final int FILE_REFERENCE = 17 << 6 | 0x11;

        /** The id of AirSyncBase:Method. */
        public static final int METHOD = 17 << 6 | 0x12;

        /** The id of AirSyncBase:ContentId. */
        public static final int CONTENT_ID = 17 << 6 | 0x13;

        /** The id of AirSyncBase:ContentLocation. */
        public static final int CONTENT_LOCATION = 17 << 6 | 0x14;

        /** The id of AirSyncBase:IsInline. */
        public static final int IS_INLINE = 17 << 6 | 0x15;

        /** The id of AirSyncBase:NativeBodyType. */
        public static final int NATIVE_BODY_TYPE = 17 << 6 | 0x16;

        /** The id of AirSyncBase:ContentType. */
        public static final int CONTENT_TYPE = 17 << 6 | 0x17;

        /** The id of AirSyncBase:Preview. */
        public static final int PREVIEW = 17 << 6 | 0x18;

        /** The id of AirSyncBase:BodyPartPreference. */
        public static final int BODY_PART_PREFERENCE = 17 << 6 | 0x19;

        /** The id of AirSyncBase:BodyPart. */
        public static final int BODY_PART = 17 << 6 | 0x1A;

        /** The id of AirSyncBase:Status. */
        public static final int STATUS = 17 << 6 | 0x1B;

        /** The id of AirSyncBase:Add. */
        public static final int ADD = 17 << 6 | 0x1C;

        /** The id of AirSyncBase:Delete. */
        public static final int DELETE = 17 << 6 | 0x1D;

        /** The id of AirSyncBase:ClientId. */
        public static final int CLIENT_ID = 17 << 6 | 0x1E;

        /** The id of AirSyncBase:Content. */
        public static final int CONTENT = 17 << 6 | 0x1F;

        /** The id of AirSyncBase:Location. */
        public static final int LOCATION = 17 << 6 | 0x20;

        /** The id of AirSyncBase:Annotation. */
        public static final int ANNOTATION = 17 << 6 | 0x21;

        /** The id of AirSyncBase:Street. */
        public static final int STREET = 17 << 6 | 0x22;

        /** The id of AirSyncBase:City. */
        public static final int CITY = 17 << 6 | 0x23;

        /** The id of AirSyncBase:State. */
        public static final int STATE = 17 << 6 | 0x24;

        /** The id of AirSyncBase:Country. */
        public static final int COUNTRY = 17 << 6 | 0x25;

        /** The id of AirSyncBase:PostalCode. */
        public static final int POSTAL_CODE = 17 << 6 | 0x26;

        /** The id of AirSyncBase:Latitude. */
        public static final int LATITUDE = 17 << 6 | 0x27;

        /** The id of AirSyncBase:Longitude. */
        public static final int LONGITUDE = 17 << 6 | 0x28;

        /** The id of AirSyncBase:Accuracy. */
        public static final int ACCURACY = 17 << 6 | 0x29;

        /** The id of AirSyncBase:Altitude. */
        public static final int ALTITUDE = 17 << 6 | 0x2A;

        /** The id of AirSyncBase:AltitudeAccuracy. */
        public static final int ALTITUDE_ACCURACY = 17 << 6 | 0x2B;

        /** The id of AirSyncBase:LocationUri. */
        public static final int LOCATION_URI = 17 << 6 | 0x2C;

        /** The id of AirSyncBase:InstanceId. */
        public static final int INSTANCE_ID = 17 << 6 | 0x2D;

        private Id() {}
    }
}
