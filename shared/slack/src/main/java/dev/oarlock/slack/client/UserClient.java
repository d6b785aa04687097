package dev.oarlock.slack.client;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Asks Slack for its users. No message waits for an answer: without one, nobody is mentioned.
public final class UserClient {
  private final Slack slack;
  private final Supplier<String> token;

  public UserClient(Slack slack, Supplier<String> token) {
    this.slack = slack;
    this.token = token;
  }

  /// Needs the scope `users:read.email`.
  public UserLookup byEmail(String email) {
    return ask(methods -> {
      var answer = methods.usersLookupByEmail(call -> call.email(email));
      return lookup(answer, answer.getUser());
    });
  }

  /// Needs the scope `users:read`.
  public UserLookup byId(String id) {
    return ask(methods -> {
      var answer = methods.usersInfo(call -> call.user(id));
      return lookup(answer, answer.getUser());
    });
  }

  private interface UserCall {
    UserLookup invoke(MethodsClient methods) throws IOException, SlackApiException;
  }

  private UserLookup ask(UserCall call) {
    try {
      return call.invoke(slack.methods(token.get()));
    } catch (SlackApiException e) {
      var status = e.getResponse().code();
      return new UserLookup.Unanswered(status == 429 ? "ratelimited" : "http_" + status);
    } catch (IOException _) {
      return new UserLookup.Unanswered("no_answer");
    }
  }

  private static UserLookup lookup(SlackApiTextResponse answer, @Nullable User user) {
    if (answer.isOk() && user != null) {
      return user.isDeleted() ? new UserLookup.NoSuchUser() : new UserLookup.Found(user.getId());
    }
    return switch (String.valueOf(answer.getError())) {
      case "users_not_found", "user_not_found", "user_not_visible" -> new UserLookup.NoSuchUser();
      default -> new UserLookup.Unanswered(String.valueOf(answer.getError()));
    };
  }
}
