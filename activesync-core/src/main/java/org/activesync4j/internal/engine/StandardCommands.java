package org.activesync4j.internal.engine;

import java.util.List;
import org.activesync4j.Settings;
import org.activesync4j.command.Command;
import org.activesync4j.internal.collection.LastLooks;
import org.activesync4j.internal.command.foldercreate.FolderCreateCommand;
import org.activesync4j.internal.command.folderdelete.FolderDeleteCommand;
import org.activesync4j.internal.command.foldersync.FolderSyncCommand;
import org.activesync4j.internal.command.folderupdate.FolderUpdateCommand;
import org.activesync4j.internal.command.getattachment.GetAttachmentCommand;
import org.activesync4j.internal.command.getitemestimate.GetItemEstimateCommand;
import org.activesync4j.internal.command.itemoperations.ItemOperationsCommand;
import org.activesync4j.internal.command.meetingresponse.MeetingResponseCommand;
import org.activesync4j.internal.command.moveitems.MoveItemsCommand;
import org.activesync4j.internal.command.ping.PingCommand;
import org.activesync4j.internal.command.provision.ProvisionCommand;
import org.activesync4j.internal.command.resolverecipients.ResolveRecipientsCommand;
import org.activesync4j.internal.command.search.SearchCommand;
import org.activesync4j.internal.command.sendmail.SendMailCommand;
import org.activesync4j.internal.command.settings.SettingsCommand;
import org.activesync4j.internal.command.smartforward.SmartForwardCommand;
import org.activesync4j.internal.command.smartreply.SmartReplyCommand;
import org.activesync4j.internal.command.sync.SyncCommand;
import org.activesync4j.item.ItemClasses;

/** The commands of the protocol: one line each. */
public final class StandardCommands {

    private StandardCommands() {}

    /**
     * Lists the commands.
     *
     * @param classes the classes of items
     * @param settings the limits
     * @return the commands in the order in which they are advertised
     */
    public static List<Command<?, ?>> list(ItemClasses classes, Settings settings) {
        LastLooks lastLooks = new LastLooks();
        return List.of(
                new SyncCommand(classes, lastLooks, settings),
                new SendMailCommand(),
                new SmartForwardCommand(classes),
                new SmartReplyCommand(classes),
                new FolderSyncCommand(),
                new FolderCreateCommand(),
                new FolderUpdateCommand(),
                new FolderDeleteCommand(),
                new MoveItemsCommand(classes),
                new GetItemEstimateCommand(classes, lastLooks, settings),
                new PingCommand(classes, lastLooks),
                new ItemOperationsCommand(classes, settings),
                new GetAttachmentCommand(classes),
                new SearchCommand(classes),
                new ResolveRecipientsCommand(settings),
                new MeetingResponseCommand(classes),
                new SettingsCommand(),
                new ProvisionCommand());
    }
}
