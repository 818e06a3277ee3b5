package io.broadsheet.demo.web;

import io.broadsheet.index.ItemPart;

/** What may be typed into the search box. */
final class HelpPage implements Handler {
  private final Response page;

  HelpPage(Templates templates, Assets assets) {
    Shell shell = Shell.of("How to search – Broadsheet", assets);
    this.page =
        Response.html(
            templates.show("help", new HelpView(shell, String.join(" ", ItemPart.names()))));
  }

  @Override
  public Response answer(Request request) {
    return page;
  }

  /**
   * The page.
   *
   * @param shell what is around it
   * @param parts what {@code has:} may be followed by
   */
  record HelpView(Shell shell, String parts) {}
}
