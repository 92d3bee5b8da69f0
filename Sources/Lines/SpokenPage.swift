import Pages

/// How a page is said, and what a line does there: one value a page.
struct SpokenPage {
    /// Says what has changed, and the question last.
    let tell: (Conversation) -> Void
    let take: (TakenLine, Conversation) -> Void

    init(_ page: PageName) {
        switch page {
        case .workList: (tell, take) = ({ $0.tellWorkList() }, { $1.take(onWorkList: $0) })
        case .form: (tell, take) = ({ $0.tellForm() }, { $1.take(onForm: $0) })
        case .check: (tell, take) = ({ $0.tellCheckPage() }, { $1.take(onCheckPage: $0) })
        case .finished: (tell, take) = ({ $0.tellEnd() }, { $1.take(atEnd: $0) })
        }
    }
}
