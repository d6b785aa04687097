package dev.oarlock.answer;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.form.Form;
import java.util.Optional;
import java.util.function.Supplier;

/// Forms on their way: opened for a command or a click, and heard when they come back. Neither is
/// made before the first form, so that no other answer waits for them.
record Forms(Supplier<Openings> openings, Supplier<Submissions> submissions) {
  /// Opens the form if the answer is one; otherwise, or if Slack does not open it, what to say.
  Optional<Message> orWords(Answer answer, String triggerId) {
    return switch (answer) {
      case Answer.Words(var message) -> Optional.of(message);
      case Answer.Fill(var form) -> openings.get().open(form, triggerId);
    };
  }

  /// What was noted stands in the form's place, so that nothing more need be sent.
  Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    return switch (submissions.get().submitted(payload)) {
      case Submissions.Outcome.Noted(var message) ->
          context.ackWithUpdate(Form.noted(message).view());
      case Submissions.Outcome.Wrong(var fields) -> context.ackWithErrors(fields);
    };
  }
}
