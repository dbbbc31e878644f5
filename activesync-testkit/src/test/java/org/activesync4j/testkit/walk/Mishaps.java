package org.activesync4j.testkit.walk;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.testkit.fault.Fault;

/** What goes wrong in a {@link Walk}, or happens while a call of the driver or the store is under way. */
final class Mishaps {

    private static final int NEAR = 12;
    private static final List<String> DRIVER_CALLS = List.of(
            "Account.look",
            "Account.get",
            "Account.create",
            "Account.update",
            "Account.delete",
            "Account.folders",
            "ItemMover.move",
            "Identities.identities",
            "MailSender.send",
            "MeetingResponder.respond",
            "FolderEditor.create",
            "FolderEditor.update",
            "FolderEditor.delete");
    private static final Set<String> CALLS_FOR_COPIES = Set.of("Account.create", "Account.folders");
    private static final Set<String> CALLS_WITHOUT_RESULT =
            Set.of("Account.delete", "FolderEditor.delete", "MailSender.send");

    private final Stage stage;
    private final Dice dice;
    private final Runnable meanwhile;
    private int failuresOfCopies;

    /** A fault and how it is told. */
    private record Named(String name, Fault fault) {}

    /**
     * Nothing goes wrong yet.
     *
     * @param stage where
     * @param meanwhile what others do while a call is under way
     */
    Mishaps(Stage stage, Runnable meanwhile) {
        this.stage = stage;
        this.dice = stage.dice;
        this.meanwhile = meanwhile;
    }

    void step() {
        if (dice.oneIn(2)) {
            String call = dice.any(DRIVER_CALLS);
            Named named = dice.any(failures(call));
            stage.tell("the next " + call + " " + named.name());
            stage.faults.next(call, counted(named.fault()));
        } else {
            int number = 1 + dice.below(NEAR);
            Named named = dice.any(interruptions());
            stage.tell("call " + number + " from now " + named.name());
            stage.faults.at(number, named.fault());
        }
    }

    private List<Named> failures(String call) {
        // To return null where there is no result is to say that it was done: no engine can know better
        Named nothing = CALLS_WITHOUT_RESULT.contains(call)
                ? new Named("breaks", Fault.breaks())
                : new Named("returns null", Fault.returnsNull());
        return List.of(
                nothing,
                new Named("is refused", Fault.refuses(Reason.UNAVAILABLE)),
                new Named("breaks", Fault.breaks()),
                new Named("breaks afterwards", Fault.breaksAfterwards()),
                new Named("is late", Fault.late(stage.clock, Duration.ofSeconds(70))));
    }

    /** What may happen in any call, of the driver or of the store. */
    private List<Named> interruptions() {
        return List.of(
                new Named("crashes", Fault.crashes()),
                new Named("crashes afterwards", Fault.crashesAfterwards()),
                new Named("waits for others", Fault.preceded(meanwhile)),
                new Named("is followed by others", call -> {
                    Object result = call.proceed();
                    meanwhile.run();
                    return result;
                }));
    }

    private Fault counted(Fault fault) {
        return call -> {
            failuresOfCopies += CALLS_FOR_COPIES.contains(call.name()) ? 1 : 0;
            return fault.strike(call);
        };
    }

    /** Tells how often a driver failed where a copy of a mail may be lost: that a mail is sent counts for more. */
    int failuresOfCopies() {
        return failuresOfCopies;
    }

    void pass(Duration time) {
        stage.tell(time + " pass");
        stage.guarded(() -> stage.scheduler.advance(time));
        if (dice.oneIn(4)) {
            stage.tell("the driver forgets its tokens");
            stage.groupware.forgetTokens();
        }
    }
}
