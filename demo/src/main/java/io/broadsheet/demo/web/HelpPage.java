package io.broadsheet.demo.web;

/** What may be typed into the search box. */
final class HelpPage implements Handler {
  private final Response page;

  HelpPage(Templates templates, Assets assets) {
    Shell shell = Shell.of("How to search – Broadsheet", assets);
    this.page = Response.html(templates.show("help", new HelpView(shell)));
  }

  @Override
  public Response answer(Request request) {
    return page;
  }

  record HelpView(Shell shell) {}
}
