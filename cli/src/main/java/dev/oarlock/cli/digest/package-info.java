/// `oarlock digest`: the week, or a quarter for the board, as text, JSON, CSV or a page.
@NullMarked
package dev.oarlock.cli.digest;

import org.jspecify.annotations.NullMarked;
