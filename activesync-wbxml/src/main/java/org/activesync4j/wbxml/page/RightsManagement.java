package org.activesync4j.wbxml.page;

import org.activesync4j.wbxml.CodePage;
import org.activesync4j.wbxml.Tag;

/**
 * Names the tags of code page 24, RightsManagement: rights management. See [MS-ASWBXML] 2.1.2.1.25 and [MS-ASRM].
 */
public final class RightsManagement {

    /** RightsManagement:RightsManagementSupport, token 0x05. */
    public static final Tag RIGHTS_MANAGEMENT_SUPPORT =
            Tag.of(Id.RIGHTS_MANAGEMENT_SUPPORT, "RightsManagement", "RightsManagementSupport");

    /** RightsManagement:RightsManagementTemplates, token 0x06. */
    public static final Tag RIGHTS_MANAGEMENT_TEMPLATES =
            Tag.of(Id.RIGHTS_MANAGEMENT_TEMPLATES, "RightsManagement", "RightsManagementTemplates");

    /** RightsManagement:RightsManagementTemplate, token 0x07. */
    public static final Tag RIGHTS_MANAGEMENT_TEMPLATE =
            Tag.of(Id.RIGHTS_MANAGEMENT_TEMPLATE, "RightsManagement", "RightsManagementTemplate");

    /** RightsManagement:RightsManagementLicense, token 0x08. */
    public static final Tag RIGHTS_MANAGEMENT_LICENSE =
            Tag.of(Id.RIGHTS_MANAGEMENT_LICENSE, "RightsManagement", "RightsManagementLicense");

    /** RightsManagement:EditAllowed, token 0x09. */
    public static final Tag EDIT_ALLOWED = Tag.of(Id.EDIT_ALLOWED, "RightsManagement", "EditAllowed");

    /** RightsManagement:ReplyAllowed, token 0x0A. */
    public static final Tag REPLY_ALLOWED = Tag.of(Id.REPLY_ALLOWED, "RightsManagement", "ReplyAllowed");

    /** RightsManagement:ReplyAllAllowed, token 0x0B. */
    public static final Tag REPLY_ALL_ALLOWED = Tag.of(Id.REPLY_ALL_ALLOWED, "RightsManagement", "ReplyAllAllowed");

    /** RightsManagement:ForwardAllowed, token 0x0C. */
    public static final Tag FORWARD_ALLOWED = Tag.of(Id.FORWARD_ALLOWED, "RightsManagement", "ForwardAllowed");

    /** RightsManagement:ModifyRecipientsAllowed, token 0x0D. */
    public static final Tag MODIFY_RECIPIENTS_ALLOWED =
            Tag.of(Id.MODIFY_RECIPIENTS_ALLOWED, "RightsManagement", "ModifyRecipientsAllowed");

    /** RightsManagement:ExtractAllowed, token 0x0E. */
    public static final Tag EXTRACT_ALLOWED = Tag.of(Id.EXTRACT_ALLOWED, "RightsManagement", "ExtractAllowed");

    /** RightsManagement:PrintAllowed, token 0x0F. */
    public static final Tag PRINT_ALLOWED = Tag.of(Id.PRINT_ALLOWED, "RightsManagement", "PrintAllowed");

    /** RightsManagement:ExportAllowed, token 0x10. */
    public static final Tag EXPORT_ALLOWED = Tag.of(Id.EXPORT_ALLOWED, "RightsManagement", "ExportAllowed");

    /** RightsManagement:ProgrammaticAccessAllowed, token 0x11. */
    public static final Tag PROGRAMMATIC_ACCESS_ALLOWED =
            Tag.of(Id.PROGRAMMATIC_ACCESS_ALLOWED, "RightsManagement", "ProgrammaticAccessAllowed");

    /** RightsManagement:Owner, token 0x12. */
    public static final Tag OWNER = Tag.of(Id.OWNER, "RightsManagement", "Owner");

    /** RightsManagement:ContentExpiryDate, token 0x13. */
    public static final Tag CONTENT_EXPIRY_DATE =
            Tag.of(Id.CONTENT_EXPIRY_DATE, "RightsManagement", "ContentExpiryDate");

    /** RightsManagement:TemplateID, token 0x14. */
    public static final Tag TEMPLATE_ID = Tag.of(Id.TEMPLATE_ID, "RightsManagement", "TemplateID");

    /** RightsManagement:TemplateName, token 0x15. */
    public static final Tag TEMPLATE_NAME = Tag.of(Id.TEMPLATE_NAME, "RightsManagement", "TemplateName");

    /** RightsManagement:TemplateDescription, token 0x16. */
    public static final Tag TEMPLATE_DESCRIPTION =
            Tag.of(Id.TEMPLATE_DESCRIPTION, "RightsManagement", "TemplateDescription");

    /** RightsManagement:ContentOwner, token 0x17. */
    public static final Tag CONTENT_OWNER = Tag.of(Id.CONTENT_OWNER, "RightsManagement", "ContentOwner");

    /** RightsManagement:RemoveRightsManagementProtection, token 0x18. */
    public static final Tag REMOVE_RIGHTS_MANAGEMENT_PROTECTION =
            Tag.of(Id.REMOVE_RIGHTS_MANAGEMENT_PROTECTION, "RightsManagement", "RemoveRightsManagementProtection");

    /** The whole page, in the order of the tokens. */
    public static final CodePage PAGE = CodePage.of(
            24,
            "RightsManagement",
            RIGHTS_MANAGEMENT_SUPPORT,
            RIGHTS_MANAGEMENT_TEMPLATES,
            RIGHTS_MANAGEMENT_TEMPLATE,
            RIGHTS_MANAGEMENT_LICENSE,
            EDIT_ALLOWED,
            REPLY_ALLOWED,
            REPLY_ALL_ALLOWED,
            FORWARD_ALLOWED,
            MODIFY_RECIPIENTS_ALLOWED,
            EXTRACT_ALLOWED,
            PRINT_ALLOWED,
            EXPORT_ALLOWED,
            PROGRAMMATIC_ACCESS_ALLOWED,
            OWNER,
            CONTENT_EXPIRY_DATE,
            TEMPLATE_ID,
            TEMPLATE_NAME,
            TEMPLATE_DESCRIPTION,
            CONTENT_OWNER,
            REMOVE_RIGHTS_MANAGEMENT_PROTECTION);

    private RightsManagement() {}

    /** The ids of the tags, constants for the labels of a {@code switch}. */
    public static final class Id {

        /** The id of RightsManagement:RightsManagementSupport. */
        public static final int RIGHTS_MANAGEMENT_SUPPORT = 24 << 6 | 0x05;

        /** The id of RightsManagement:RightsManagementTemplates. */
        public static final int RIGHTS_MANAGEMENT_TEMPLATES = 24 << 6 | 0x06;

        /** The id of RightsManagement:RightsManagementTemplate. */
        public static final int RIGHTS_MANAGEMENT_TEMPLATE = 24 << 6 | 0x07;

        /** The id of RightsManagement:RightsManagementLicense. */
        public static final int RIGHTS_MANAGEMENT_LICENSE = 24 << 6 | 0x08;

        /** The id of RightsManagement:EditAllowed. */
        public static final int EDIT_ALLOWED = 24 << 6 | 0x09;

        /** The id of RightsManagement:ReplyAllowed. */
        public static final int REPLY_ALLOWED = 24 << 6 | 0x0A;

        /** The id of RightsManagement:ReplyAllAllowed. */
        public static final int REPLY_ALL_ALLOWED = 24 << 6 | 0x0B;

        /** The id of RightsManagement:ForwardAllowed. */
        public static final int FORWARD_ALLOWED = 24 << 6 | 0x0C;

        /** The id of RightsManagement:ModifyRecipientsAllowed. */
        public static final int MODIFY_RECIPIENTS_ALLOWED = 24 << 6 | 0x0D;

        /** The id of RightsManagement:ExtractAllowed. */
        public static final int EXTRACT_ALLOWED = 24 << 6 | 0x0E;

        /** The id of RightsManagement:PrintAllowed. */
        public static final int PRINT_ALLOWED = 24 << 6 | 0x0F;

        /** The id of RightsManagement:ExportAllowed. */
        public static final int EXPORT_ALLOWED = 24 << 6 | 0x10;

        /** The id of RightsManagement:ProgrammaticAccessAllowed. */
        public static final int PROGRAMMATIC_ACCESS_ALLOWED = 24 << 6 | 0x11;

        /** The id of RightsManagement:Owner. */
        public static final int OWNER = 24 << 6 | 0x12;

        /** The id of RightsManagement:ContentExpiryDate. */
        public static final int CONTENT_EXPIRY_DATE = 24 << 6 | 0x13;

        /** The id of RightsManagement:TemplateID. */
        public static final int TEMPLATE_ID = 24 << 6 | 0x14;

        /** The id of RightsManagement:TemplateName. */
        public static final int TEMPLATE_NAME = 24 << 6 | 0x15;

        /** The id of RightsManagement:TemplateDescription. */
        public static final int TEMPLATE_DESCRIPTION = 24 << 6 | 0x16;

        /** The id of RightsManagement:ContentOwner. */
        public static final int CONTENT_OWNER = 24 << 6 | 0x17;

        /** The id of RightsManagement:RemoveRightsManagementProtection. */
        public static final int REMOVE_RIGHTS_MANAGEMENT_PROTECTION = 24 << 6 | 0x18;

        private Id() {}
    }
}
