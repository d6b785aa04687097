package dev.oarlock.answer.access;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.oarlock.answer.access.RouteRequirement.AskedAccount;
import dev.oarlock.answer.rights.AskerRights;
import dev.oarlock.answer.rights.AuditTrail;
import dev.oarlock.domain.access.AccessRight;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.access.MissingRightView;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Lets through what whoever asks may do, tells them privately what they may not, shows the
/// redacted card of an account to those who may not read it, and notes who saw and changed what.
public record RoleGate(
    AskerRights rights, RedactedCards redacted, PrivateRefusal refusal, AuditTrail trail)
    implements Middleware {
  private static final String OTHER = "other";

  /// Slack has no longer names of buttons and forms; the trail has its own limit of DynamoDB.
  private static final int LONGEST_NAME = 255;

  /// The card without figures of what was typed by somebody, where that may be answered at all, or
  /// of a known account.
  public record RedactedCards(
      BiFunction<String, String, Optional<Card>> typed, Function<AccountId, Card> known) {}

  @Override
  @SuppressWarnings("rawtypes") // as Bolt has it
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (request instanceof UrlVerificationRequest
        || request instanceof BlockSuggestionRequest
        || request instanceof EventRequest) {
      return chain.next(request);
    }
    var user = RequestSender.of(request).orElseThrow().user();
    var may = rights.of(user);
    return switch (RouteRequirement.of(request)) {
      case RouteRequirement.Open _ -> trail.open(user, word(request), () -> chain.next(request));
      case RouteRequirement.Needs(var right) ->
          may.include(right) ? answer(user, request, chain) : refuse(user, request, right);
      case RouteRequirement.CardOf(var account) ->
          may.readAccounts()
              ? answer(user, request, chain)
              : answerRedacted(user, request, account);
    };
  }

  @SuppressWarnings("rawtypes") // as Bolt has it
  private Response answerRedacted(String user, Request request, AskedAccount account)
      throws Exception {
    var card = trail.open(user, word(request), () -> redacted(account, user));
    if (card.isEmpty()) {
      return refuse(user, request, AccessRight.WORK_ON_ACCOUNTS);
    }
    return refusal.to(request, card.get());
  }

  @SuppressWarnings("rawtypes") // as Bolt has it
  private Response answer(String user, Request request, MiddlewareChain chain) throws Exception {
    return trail.seen(user, word(request), () -> chain.next(request));
  }

  private Response refuse(String user, Request<?> request, AccessRight right) throws Exception {
    trail.refused(user, word(request));
    return refusal.to(request, MissingRightView.of(right));
  }

  private Optional<Card> redacted(AskedAccount account, String user) {
    return switch (account) {
      case AskedAccount.Typed(var text) -> redacted.typed().apply(text, user);
      case AskedAccount.Clicked(var id) ->
          Optional.of(id).filter(AccountId::isValid).map(AccountId::new).map(redacted.known());
    };
  }

  /// What a request is called in the trail: never what was typed or filled in. What anybody may
  /// send is not called by what they made of it.
  private static String word(Request<?> request) {
    var name =
        switch (request) {
          case SlashCommandRequest command -> command.getPayload().getCommand();
          case BlockActionRequest click -> click.getPayload().getActions().getFirst().getActionId();
          case ViewSubmissionRequest form -> form.getPayload().getView().getCallbackId();
          default -> OTHER;
        };
    return name.length() > LONGEST_NAME ? OTHER : name;
  }
}
