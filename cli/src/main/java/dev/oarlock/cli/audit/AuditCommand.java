package dev.oarlock.cli.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.audit.AuditStore;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.people.KnownPeople;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.instance.TargetOptions;
import dev.oarlock.domain.access.AuditEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.slack.view.access.AuditView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `oarlock audit`: the whole trail of an account, or of what is about none.
@Command(
    name = "audit",
    description = "Prints who saw and changed what in Slack within the last 13 months.")
public final class AuditCommand extends CliCommand {
  @Parameters(
      paramLabel = "ACCOUNT",
      arity = "0..1",
      description = "an account by its id or name; without it lists, reports and rules")
  private @Nullable String account;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final TargetOptions where = new TargetOptions();

  @Override
  public Integer call() {
    try (var table = where.open()) {
      var store = new AuditStore(table.dynamo(), table.name(), UnreadableItems.untold());
      return account == null
          ? print(store.of(Optional.empty()), table.people().load())
          : ofAccount(table, store, account);
    }
  }

  private int ofAccount(InstanceTable table, AuditStore store, String typed) {
    var known = known(table, typed);
    var asked = known.or(() -> id(typed));
    var entries = asked.map(id -> store.of(Optional.of(id))).orElseGet(List::of);
    return known.isEmpty() && entries.isEmpty()
        ? fail("No account has the name or id \"%s\".".formatted(typed))
        : print(entries, table.people().load());
  }

  private int print(List<AuditEntry> entries, KnownPeople people) {
    if (json.isSet()) {
      var all = JsonNodeFactory.instance.arrayNode();
      entries.forEach(it -> all.add(json(it, people.withSlackUsers(it.at()).canonical(user(it)))));
      return printJson(all);
    }
    if (entries.isEmpty()) {
      out().println("Nobody saw or changed anything of it in Slack within the last 13 months.");
    }
    entries.forEach(entry ->
        out().println(line(entry, people.withSlackUsers(entry.at()).canonical(user(entry)))));
    return 0;
  }

  private static ObjectNode json(AuditEntry entry, Csm who) {
    return JsonTree.object()
        .put("at", entry.at().toString())
        .put("user", entry.user())
        .put("name", who.name())
        .put("act", EnumNames.of(entry.kind()))
        .put("what", entry.word());
  }

  private static Csm user(AuditEntry entry) {
    return new Csm(entry.user());
  }

  private static String line(AuditEntry entry, Csm who) {
    var name = who.name().equals(entry.user()) ? "" : " (" + who.name() + ")";
    return "%s  %s%s  %s"
        .formatted(entry.at(), entry.user(), name, AuditView.act(entry).replace("`", ""));
  }

  private static Optional<AccountId> known(InstanceTable table, String typed) {
    return new AccountDirectory(table.dynamo(), table.name())
        .withMerged().stream()
            .filter(entry -> entry.hasId(typed) || isCalled(entry, typed))
            .map(DirectoryEntry::id)
            .findFirst();
  }

  private static boolean isCalled(DirectoryEntry entry, String typed) {
    return entry.names().keySet().stream().anyMatch(typed::equalsIgnoreCase);
  }

  /// An account of the trail may be in no directory any more.
  private static Optional<AccountId> id(String typed) {
    return AccountId.isValid(typed) ? Optional.of(new AccountId(typed)) : Optional.empty();
  }
}
