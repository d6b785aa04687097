package dev.oarlock.cli.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/// An input that tells when it has ended: then nobody asks any more.
final class WatchedInput extends FilterInputStream {
  private final CountDownLatch ended = new CountDownLatch(1);

  WatchedInput(InputStream in) {
    super(in);
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public int read() throws IOException {
    return noted(super.read());
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return noted(super.read(bytes, from, length));
  }

  private int noted(int read) {
    if (read < 0) {
      ended.countDown();
    }
    return read;
  }
}
