package dev.oarlock.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.lambda.LambdaEvent;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.audit.AuditStore;
import dev.oarlock.aws.store.audit.AuditStore.AuditAct;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.domain.access.AccessRights;
import dev.oarlock.domain.access.AuditEntry;
import dev.oarlock.domain.access.AuditEntry.Kind;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers programs over HTTP, read-only: whoever AWS lets in by their own credentials, as much as
/// the file of people lets them see. Who saw what is in the audit trail.
public final class AnswerApi implements RequestStreamHandler {
  private static final String WORD = "api";

  private final AppContext appContext;
  private final CurrentPeople people;
  private final AccountAnswers accounts;
  private final PortfolioAnswers portfolio;

  public AnswerApi() {
    this(AppContext.fromEnvironment());
  }

  public AnswerApi(AppContext appContext) {
    this.appContext = appContext;
    this.people = CurrentPeople.of(appContext);
    this.accounts = new AccountAnswers(appContext);
    this.portfolio = new PortfolioAnswers(appContext);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var request = ApiRequest.of(LambdaEvent.read(input));
    output.write(answer(request).toBytes(request.knownTag()));
  }

  private ApiReply answer(ApiRequest request) {
    if (request.caller().isEmpty()) {
      return ApiReply.refused(403, "sign the request with AWS credentials");
    }
    if (!request.method().equals("GET")) {
      return ApiReply.refused(405, "only GET: this API changes nothing");
    }
    var caller = ApiCaller.of(request.caller().get());
    try {
      return answer(request, caller, caller.rights(people.now()));
    } catch (ExchangeRates.MissingRate missing) {
      return ApiReply.refused(409, "there is " + missing.getMessage());
    } catch (IllegalArgumentException wrong) {
      return ApiReply.refused(400, String.valueOf(wrong.getMessage()));
    }
  }

  private ApiReply answer(ApiRequest request, ApiCaller caller, AccessRights rights) {
    var path = request.path();
    if (path.size() == 2 && path.getFirst().equals("accounts")) {
      return account(path.getLast(), caller, rights);
    }
    if (path.size() != 1) {
      return unknown();
    }
    return switch (path.getFirst()) {
      case "accounts" ->
          request
              .asked("name")
              .map(accounts::named)
              .orElseGet(() -> figures(caller, rights, () -> accounts.list(request)));
      case "forecast" -> figures(caller, rights, portfolio::forecast);
      case "metrics" -> figures(caller, rights, () -> portfolio.metrics(request));
      default -> unknown();
    };
  }

  private static ApiReply unknown() {
    return ApiReply.refused(404, "there are /accounts, /accounts/{id}, /forecast and /metrics");
  }

  private ApiReply account(String id, ApiCaller caller, AccessRights rights) {
    var state =
        Optional.of(id).filter(AccountId::isValid).map(AccountId::new).flatMap(accounts::state);
    state.ifPresent(it -> note(caller, Optional.of(it.id()), Kind.SAW));
    return state
        .map(it -> accounts.of(it, rights))
        .orElseGet(() -> ApiReply.refused(404, "no account has the id " + id));
  }

  private interface Figures {
    ApiReply answer();
  }

  /// What is full of figures is for those who may read them.
  private ApiReply figures(ApiCaller caller, AccessRights rights, Figures figures) {
    note(caller, Optional.empty(), rights.readAccounts() ? Kind.SAW : Kind.REFUSED);
    return rights.readAccounts()
        ? figures.answer()
        : ApiReply.refused(403, "that is for those who work with customers");
  }

  private void note(ApiCaller caller, Optional<AccountId> account, Kind kind) {
    var entry = new AuditEntry(appContext.clock().instant(), caller.name(), kind, WORD);
    AuditStore.of(appContext).add(new AuditAct(account, entry, WORD));
  }
}
