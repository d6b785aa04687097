package dev.oarlock.cli.identity;

import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `oarlock identity link`: it is another id of a customer who is known.
@Command(
    name = "link",
    description = "Makes an id one of a customer's, for good, and takes in what waited for it.")
final class IdentityLinkCommand extends IdentityAnswerCommand {
  @Parameters(index = "1", paramLabel = "ACCOUNT", description = "the customer's whole name, or id")
  private @Nullable String typed;

  @Override
  IdentityAnswer answer(IdentityTarget open) {
    var named = AccountNames.of(open.open().appContext()).find(String.valueOf(typed));
    return new IdentityAnswer.ExistingCustomer(exact(named), IdentityTarget.user(), open.now());
  }

  /// What is for good is done to nobody who is only like it.
  private AccountId exact(NameMatch match) {
    return switch (match) {
      case NameMatch.Found found when found.exactly() -> found.account().id();
      case NameMatch.Found found -> throw nobody(List.of(found.account()));
      case NameMatch.Ambiguous(var several, _) -> throw nobody(several);
      case NameMatch.NotFound(var suggestions) -> throw nobody(suggestions);
    };
  }

  private IllegalArgumentException nobody(List<NamedAccount> near) {
    var whom =
        near.stream()
            .map(account -> "%s (%s)".formatted(account.name(), account.id()))
            .collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        "There is no account '%s'.".formatted(typed)
            + (whom.isEmpty()
                ? " Type the whole name, or the id, as ./oarlock ask \"/health NAME\" finds it."
                : " Did you mean %s? Then type: ./oarlock identity link %s %s"
                    .formatted(whom, typedIdentity(), near.getFirst().id())));
  }

  @Override
  String said() {
    return "is " + typed;
  }
}
