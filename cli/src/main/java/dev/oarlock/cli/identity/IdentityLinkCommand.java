package dev.oarlock.cli.identity;

import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `oarlock identity link`: it is another id of a customer who is known.
@Command(
    name = "link",
    description =
        "Makes an id one of a customer's, and takes in what waited for it. `identity unlink` takes"
            + " that back.")
final class IdentityLinkCommand extends IdentityAnswerCommand {
  @Parameters(index = "1", paramLabel = "ACCOUNT", description = "the customer's whole name, or id")
  private @Nullable String typed;

  @Override
  IdentityAnswer answer(IdentityTarget open) {
    var account =
        new AccountArgument(String.valueOf(typed))
            .find(open.open().appContext(), "link " + typedIdentity());
    return new IdentityAnswer.ExistingCustomer(account.id(), IdentityTarget.user(), open.now());
  }

  @Override
  String said() {
    return "is " + typed;
  }
}
