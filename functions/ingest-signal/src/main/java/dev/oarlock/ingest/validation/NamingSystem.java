package dev.oarlock.ingest.validation;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.AccountReference.ByExternalId;

/// Which system names the customers, such as the CRM. Where one is set, what another system
/// registers is a further id of a customer who is known, or is asked about; where none is, whoever
/// registers one makes a customer.
public record NamingSystem(String system) {
  /// What people say in Slack, and at the command line.
  private static final String OURS = "oarlock.";

  public static NamingSystem of(AppContext appContext) {
    return new NamingSystem(appContext.setting("NAMING_SYSTEM", "").strip());
  }

  public boolean mayRegister(AccountReference account, String source) {
    return system.isEmpty()
        || source.equals(system)
        || source.startsWith(OURS)
        || (account instanceof ByExternalId(var theirs) && theirs.system().equals(system));
  }
}
