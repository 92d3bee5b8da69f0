import Casework

/// What lies on the desk; the bar stands on one of its lines.
struct WorkListPage: FullPage {
    let line: Int

    func title(in model: Model) -> String { model.intake.say("title.workList") }

    func correction(in model: Model) -> Correction? { model.chosenLine?.correction }

    func obstacle(to sheet: SheetName, in model: Model) -> SheetObstacle? {
        sheet.obstacle(in: model.printable?.interview, isFinished: model.printable != nil)
    }

    func click(onLine number: Int, in model: inout Model) {
        if let line = model.whatIsSeen.body[number].entry { model.place = .workList(line: line) }
    }
}
