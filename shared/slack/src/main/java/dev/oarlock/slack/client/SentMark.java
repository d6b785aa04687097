package dev.oarlock.slack.client;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// Tells a call that never left from one whose answer is missing: the first may be made again
/// freely, the second may have been taken.
final class SentMark {
  /// Nothing of the request was sent.
  static final class NotSentException extends IOException {
    private static final long serialVersionUID = 1;

    NotSentException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private SentMark() {}

  /// The same client with the mark. It connects anew for each call and never repeats one by itself,
  /// since a repeat of a post is a second post.
  static OkHttpClient in(OkHttpClient client) {
    return client
        .newBuilder()
        .retryOnConnectionFailure(false)
        .connectionPool(new okhttp3.ConnectionPool(0, 1, java.util.concurrent.TimeUnit.SECONDS))
        .addInterceptor(SentMark::watch)
        .addNetworkInterceptor(SentMark::mark)
        .build();
  }

  static boolean isNotSent(IOException failure) {
    return Stream.iterate((Throwable) failure, it -> it != null, Throwable::getCause)
        .anyMatch(NotSentException.class::isInstance);
  }

  private static Response watch(Interceptor.Chain chain) throws IOException {
    var sent = new AtomicBoolean();
    var marked = chain.request().newBuilder().tag(AtomicBoolean.class, sent).build();
    try {
      return chain.proceed(marked);
    } catch (IOException e) {
      throw sent.get() ? e : new NotSentException(e);
    }
  }

  /// There is a connection now, and what comes next is sent.
  private static Response mark(Interceptor.Chain chain) throws IOException {
    var sent = chain.request().tag(AtomicBoolean.class);
    if (sent != null) {
      sent.set(true);
    }
    return chain.proceed(chain.request());
  }
}
