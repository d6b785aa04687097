package dev.oarlock.cli.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.aws.store.unlink.UnlinkNote;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.identity.unlink.IdentityUnlink;
import dev.oarlock.cli.identity.unlink.IdentityUnlink.UnlinkDecision;
import dev.oarlock.cli.identity.unlink.IdentityUnlink.UnlinkResult;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.cli.mend.MendTarget;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock identity unlink`: somebody said that an id is a customer's, and it is not.
@Command(
    name = "unlink",
    description =
        "Takes an id from a customer it is not of, with all that came by it: to another customer,"
            + " or to wait until somebody says whose it is.")
final class IdentityUnlinkCommand extends CliCommand {
  /// Longer than a function runs that began before it could know.
  private static final Duration UNDER_WAY = Duration.ofSeconds(65);

  @Option(names = "--to", paramLabel = "ACCOUNT", description = "whose it is: whole name, or id")
  private @Nullable String to;

  @Mixin private final IdentityArgument argument = new IdentityArgument();
  @Mixin private final JsonOption json = new JsonOption();
  @Mixin private final TargetOptions target = new TargetOptions();

  @Override
  public Integer call() throws InterruptedException {
    try (var open = IdentityTarget.open(target);
        var scoring = MendTarget.open(target)) {
      var unlink = new IdentityUnlink(scoring.appContext(), open::takeBackIn);
      return switch (unlink.decide(wanted(open))) {
        case UnlinkDecision.Refused(var reason) -> fail(name() + " " + reason);
        case UnlinkDecision.DoneBefore(var note) ->
            print(json, json(note), List.of(doneBefore(open, note)));
        case UnlinkDecision.ToDo(var note, var signals) -> {
          var result = run(unlink, note, signals);
          note.ids().forEach(open::tell);
          yield print(json, json(result.note()), lines(open, result));
        }
      };
    } catch (IllegalArgumentException e) {
      return fail(String.valueOf(e.getMessage()));
    }
  }

  private UnlinkNote wanted(IdentityTarget open) {
    var identity = argument.identity();
    var account =
        Optional.ofNullable(to)
            .map(typed ->
                new AccountArgument(typed)
                    .find(open.open().appContext(), "unlink " + name() + " --to"))
            .map(NamedAccount::id);
    var now = open.now();
    var business = open.open().appContext().now(); // a day that is fixed ahead of the clock
    var at = business.isAfter(now) ? business : now;
    return UnlinkNote.begun(identity, new AccountId("nobody"), IdentityTarget.user(), at)
        .to(account);
  }

  private UnlinkResult run(IdentityUnlink unlink, UnlinkNote note, int signals)
      throws InterruptedException {
    unlink.begin(note);
    awaitWhatIsUnderWay();
    try (var progress = ProgressDisplay.of("signals", note.moved() + signals, err())) {
      return unlink.complete(note, progress::update);
    } finally {
      if (!target.isDeployed()) {
        instance().invokeFunction("SummarizePortfolio");
      }
    }
  }

  private void awaitWhatIsUnderWay() throws InterruptedException {
    if (target.isDeployed()) {
      err().println("Waiting a minute for what the functions began before ...");
      Thread.sleep(UNDER_WAY);
    } else {
      instance().drain();
    }
  }

  private InstanceClient instance() {
    return new InstanceClient(RunningInstance.on(target.port()));
  }

  private List<String> lines(IdentityTarget open, UnlinkResult result) {
    var lines = new ArrayList<String>();
    lines.add(done(open, result.note()));
    if (result.note().to().isEmpty()) {
      lines.add(
          result
              .owner()
              .map(account -> "It is a customer of its own: " + named(open, account) + ".")
              .orElse("What came by it waits, and ops are asked whose it is."));
    }
    if (result.isGone()) {
      lines.add("Nothing else was told of " + result.note().from() + ", which is gone.");
    }
    if (result.merges() > 0) {
      lines.add(
          EnglishPhrases.counted(result.merges(), "merge")
              + " told by it stayed; AccountsSplit undoes that.");
    }
    if (!result.linkedBy().isEmpty()) {
      lines.add(
          "%s said that it was %s's, and will say so again of a later time: mend it there, too."
              .formatted(
                  EnglishPhrases.join(List.copyOf(result.linkedBy())), result.note().from()));
    }
    if (result.untold() > 0) {
      lines.add(
          "%s of the same senders stayed: they name %s itself, or came before it was kept by which"
                  .formatted(
                      EnglishPhrases.counted(result.untold(), "signal"), result.note().from())
              + " id.");
    }
    return lines;
  }

  private String done(IdentityTarget open, UnlinkNote note) {
    var moved = EnglishPhrases.counted(note.moved(), "signal");
    return note.to()
        .map(account ->
            "%s is %s, and not %s. %s moved."
                .formatted(name(), named(open, account), named(open, note.from()), moved))
        .orElseGet(() ->
            "%s is not %s. %s taken away.".formatted(name(), named(open, note.from()), moved));
  }

  private String doneBefore(IdentityTarget open, UnlinkNote note) {
    return note.to()
        .map(account -> "%s is %s already.".formatted(name(), named(open, account)))
        .orElseGet(
            () -> "%s was taken from %s already.".formatted(name(), named(open, note.from())));
  }

  private static String named(IdentityTarget open, AccountId account) {
    return AccountNames.of(open.open().appContext())
        .account(account)
        .map(known -> "%s (%s)".formatted(known.name(), account))
        .orElse(account.value());
  }

  private String name() {
    return IdentityAnswerCommand.name(argument.identity());
  }

  private static ObjectNode json(UnlinkNote note) {
    var node =
        JsonTree.object()
            .put("system", note.identity().system())
            .put("id", note.identity().id())
            .put("from", note.from().value())
            .put("signals", note.moved());
    note.to().ifPresent(account -> node.put("to", account.value()));
    return node;
  }
}
