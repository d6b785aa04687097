package dev.oarlock.bench.faults.effect;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;

/// A request whose answer goes nowhere.
public final class UnansweredExchange extends HttpExchange {
  private final HttpExchange asked;
  private final Headers headers = new Headers();

  UnansweredExchange(HttpExchange asked) {
    this.asked = asked;
  }

  @Override
  public Headers getRequestHeaders() {
    return asked.getRequestHeaders();
  }

  @Override
  public Headers getResponseHeaders() {
    return headers;
  }

  @Override
  public URI getRequestURI() {
    return asked.getRequestURI();
  }

  @Override
  public String getRequestMethod() {
    return asked.getRequestMethod();
  }

  @Override
  public HttpContext getHttpContext() {
    return asked.getHttpContext();
  }

  @Override
  public void close() {}

  @Override
  public InputStream getRequestBody() {
    return asked.getRequestBody();
  }

  @Override
  public OutputStream getResponseBody() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public void sendResponseHeaders(int status, long length) {}

  @Override
  public InetSocketAddress getRemoteAddress() {
    return asked.getRemoteAddress();
  }

  @Override
  public int getResponseCode() {
    return -1;
  }

  @Override
  public InetSocketAddress getLocalAddress() {
    return asked.getLocalAddress();
  }

  @Override
  public String getProtocol() {
    return asked.getProtocol();
  }

  @Override
  public Object getAttribute(String name) {
    return asked.getAttribute(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    asked.setAttribute(name, value);
  }

  @Override
  public void setStreams(InputStream in, OutputStream out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public HttpPrincipal getPrincipal() {
    return asked.getPrincipal();
  }
}
