package dev.oarlock.cli.mend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.ErrorExplanation;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.score.rebuild.AccountRebuild;
import dev.oarlock.score.rebuild.AccountRebuild.RebuildResult;
import dev.oarlock.slack.text.EnglishPhrases;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `oarlock rebuild`: the state of an account, or of all, made anew from the log.
@Command(
    name = "rebuild",
    description =
        "Makes the state of an account anew from its log, as it was shown, and lets go of one that"
            + " is parked. Safe at any time, and twice.")
public final class RebuildCommand extends CliCommand {
  @ArgGroup(multiplicity = "1")
  private WhichAccounts which = new WhichAccounts();

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private TargetOptions target = new TargetOptions();

  /// What became of each, for programs.
  private final ArrayNode results = JsonNodeFactory.instance.arrayNode();

  /// Exactly one of these.
  static final class WhichAccounts {
    @Parameters(paramLabel = "ACCOUNT", description = "the account's id or exact name")
    private @Nullable String account;

    @Option(names = "--all", description = "every account that was ever registered")
    private boolean all;

    @Option(names = "--parked", description = "every account that is parked")
    @SuppressWarnings("UnusedVariable") // what is done where neither of the others is given
    private boolean parked;
  }

  @Override
  public Integer call() {
    try (var open = MendTarget.open(target)) {
      var accounts = accounts(open);
      mendDirectory(open, accounts);
      if (which.all) {
        indexNames(open);
      }
      var exit = rebuildAll(open, accounts);
      if (json.isSet()) {
        printJson(results);
      }
      return exit;
    }
  }

  private int rebuildAll(MendTarget open, List<AccountId> accounts) {
    if (accounts.isEmpty()) {
      say("There is no account to rebuild.");
      return 0;
    }
    return accounts.size() == 1 ? rebuild(open, accounts.getFirst()) : rebuildEach(open, accounts);
  }

  private void say(String line) {
    if (!json.isSet()) {
      out().println(line);
    }
  }

  private List<AccountId> accounts(MendTarget open) {
    if (which.account != null) {
      return List.of(NamedAccounts.of(open).id(which.account));
    }
    var parked =
        ParkedAccounts.of(open.appContext()).all().stream().map(ParkedAccount::account).toList();
    var directory = AccountDirectory.of(open.appContext());
    var registered =
        which.all
            ? Stream.concat(
                directory.withMerged().stream().map(DirectoryEntry::id),
                directory.damaged().stream())
            : Stream.<AccountId>empty();
    return Stream.concat(registered, parked.stream()).distinct().sorted().toList();
  }

  /// An account whose entry in the directory cannot be read is found by no name.
  private void mendDirectory(MendTarget open, List<AccountId> accounts) {
    var directory = AccountDirectory.of(open.appContext());
    var log = SignalLog.of(open.appContext());
    for (var account : directory.damaged()) {
      if (accounts.contains(account)) {
        directory.writer().mend(account, log.reader(account).get());
        say(account + ": its entry in the directory is made anew from its log.");
      }
    }
  }

  /// Those of a table from before names were looked up by keys.
  private void indexNames(MendTarget open) {
    var indexed = AccountDirectory.of(open.appContext()).writer().index();
    if (indexed > 0) {
      say(EnglishPhrases.counted(indexed, "account") + " can be found by name again.");
    }
  }

  private int rebuild(MendTarget open, AccountId account) {
    try (var progress = new StepProgress(account.value(), err())) {
      return isRebuilt(new AccountRebuild(open.appContext()), account, progress) ? 0 : 1;
    }
  }

  private int rebuildEach(MendTarget open, List<AccountId> accounts) {
    var rebuild = new AccountRebuild(open.appContext());
    var failed = 0;
    try (var progress = ProgressDisplay.of("accounts", accounts.size(), err())) {
      for (var i = 0; i < accounts.size(); i++) {
        failed += isRebuilt(rebuild, accounts.get(i), (_, _) -> {}) ? 0 : 1;
        progress.update(i + 1);
      }
    }
    say(
        "%,d of %,d accounts are as their logs say."
            .formatted(accounts.size() - failed, accounts.size()));
    return failed == 0 ? 0 : 1;
  }

  /// One that fails says why and stops none of the others.
  private boolean isRebuilt(
      AccountRebuild rebuild, AccountId account, AccountRebuild.RebuildProgress progress) {
    try {
      var result = rebuild.rebuild(account, progress);
      say(RebuildText.of(account, result));
      results.add(RebuildText.json(account, result));
      if (result instanceof RebuildResult.Rebuilt rebuilt && rebuilt.into().isPresent()) {
        return isRebuilt(rebuild, rebuilt.into().get(), progress);
      }
      return !(result instanceof RebuildResult.NothingLogged);
    } catch (RuntimeException e) {
      var reason = ErrorExplanation.of(e);
      err().println(account + ": not rebuilt: " + reason);
      results
          .addObject()
          .put("account", account.value())
          .put("result", "failed")
          .put("reason", reason);
      return false;
    }
  }
}
