package dev.oarlock.cli.identity;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `oarlock identity link`: it is another id of a customer who is known.
@Command(
    name = "link",
    description = "Makes an id one of a customer's, for good, and takes in what waited for it.")
final class IdentityLinkCommand extends IdentityAnswerCommand {
  @Parameters(index = "1", paramLabel = "ACCOUNT", description = "our id of the customer")
  private @Nullable String account;

  @Override
  IdentityAnswer answer(IdentityTarget open) {
    var id = new AccountId(String.valueOf(account));
    if (!isRegistered(open, id)) {
      throw new IllegalArgumentException("There is no account " + id + ".");
    }
    return new IdentityAnswer.ExistingCustomer(id, IdentityTarget.user(), open.now());
  }

  @Override
  String said() {
    return "is " + account;
  }
}
