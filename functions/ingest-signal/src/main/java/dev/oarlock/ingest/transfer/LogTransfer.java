package dev.oarlock.ingest.transfer;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.ingest.admission.AccountMerger;
import dev.oarlock.ingest.admission.AccountMerger.NamedPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Takes signals from the log of another table into this one, word for word and with the moment in
/// which they were known. All of it may be repeated.
public final class LogTransfer {
  private final AppContext appContext;
  private final AccountDirectory directory;
  private final AccountMerger merger;
  private final List<LoggedSignal> identities = new ArrayList<>();

  public LogTransfer(AppContext appContext) {
    this.appContext = appContext;
    this.directory = AccountDirectory.of(appContext);
    this.merger = new AccountMerger(directory);
  }

  /// Takes one item of the other log; false if it is here already.
  public boolean take(Map<String, AttributeValue> item) {
    var signal = LogEntry.fromItem(item);
    switch (signal.signal()) {
      case ProfileSignal _, IdentityLinked _, AccountsMerged _, AccountsSplit _ ->
          identities.add(signal);
      default -> {}
    }
    return isAppended(item);
  }

  private boolean isAppended(Map<String, AttributeValue> item) {
    try {
      appContext
          .dynamo()
          .putItem(put ->
              put.tableName(appContext.setting("TABLE_NAME"))
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// Enters into the directory what the signals say of names and merges: once all are taken, since
  /// accounts must be known before they are merged.
  public void enterIdentities() {
    identities.sort(Comparator.comparing(LoggedSignal::at));
    identities.forEach(this::enterProfile);
    identities.forEach(this::enterMerge);
  }

  private void enterProfile(LoggedSignal signal) {
    directory.writer().enter(signal.account(), entry -> entry.with(signal));
  }

  private void enterMerge(LoggedSignal signal) {
    switch (signal.signal()) {
      case AccountsMerged(AccountReference.ByAccountId(var part)) ->
          merger.merge(new NamedPair(signal.account(), part), signal.at());
      case AccountsSplit(AccountReference.ByAccountId(var part)) ->
          merger.split(new NamedPair(signal.account(), part), signal.at());
      default -> {} // a log has merged accounts under our ids alone
    }
  }

  /// Whether there is an account of that id.
  public boolean isRegistered(AccountId account) {
    return directory.isRegistered(account);
  }
}
